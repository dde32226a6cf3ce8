package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Accounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Accounts by their ids; the list is read again after a few seconds, not for each of a thousand reviews. */
public final class RecentAccounts implements Function<String, Account> {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Accounts accounts;
    private final Clock clock;
    private final Map<String, Account> known = new HashMap<>();
    private final Map<String, String> faults = new HashMap<>();
    private Instant readAt = Instant.EPOCH;

    public RecentAccounts(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when the source has no such account or its row is faulty */
    @Override
    public synchronized Account apply(String id) {
        if (readAt.plus(FRESH).isBefore(clock.instant())) {
            read();
            readAt = clock.instant();
        }
        Account account = known.get(id);
        if (account == null) {
            throw new IllegalArgumentException(faults.getOrDefault(
                    id, "the source has no account \"" + id + "\" (any more); the account pull lists those it has"));
        }
        return account;
    }

    private void read() {
        Accounts.Listing listing = accounts.list();
        known.clear();
        faults.clear();
        listing.accounts().forEach(account -> known.put(account.id(), account));
        listing.faults().forEach(fault -> faults.put(fault.accountId(), fault.message()));
    }
}
