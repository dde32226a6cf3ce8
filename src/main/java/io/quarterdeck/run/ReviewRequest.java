package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.deck.Brand;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.review.Edition;

/** One review to make: whom, which period, which edition, in whose colours. */
public record ReviewRequest(Account account, ReviewPeriod period, Edition edition, Brand brand) {
    ArchiveKey key(int revision) {
        return new ArchiveKey(account.id(), period.name(), edition.name(), revision);
    }
}
