package io.quarterdeck.account;

import java.util.List;

/** Port: the people of an account as the source has them now. */
public interface ContactBook {
    /** @throws RuntimeException when the source can't be read; says which file and how to mend it */
    List<Contact> contacts(Account account);
}
