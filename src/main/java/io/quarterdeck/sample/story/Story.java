package io.quarterdeck.sample.story;

import io.quarterdeck.sample.row.AccountRows;
import io.quarterdeck.sample.row.Profile;

/** What happened at one sample account. */
public interface Story {
    Profile profile();

    /** Writes the account's rows, its own row excepted. */
    void tell(AccountRows rows);
}
