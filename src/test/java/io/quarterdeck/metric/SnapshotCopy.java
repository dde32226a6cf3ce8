package io.quarterdeck.metric;

import io.quarterdeck.account.Account;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Snapshots and accounts with one thing changed. */
public final class SnapshotCopy {
    private SnapshotCopy() {}

    /** In another language. */
    public static Snapshot in(Snapshot snapshot, String locale) {
        Account account = snapshot.account();
        return of(snapshot, copy(account, account.name(), Locale.forLanguageTag(locale), Optional.empty()));
    }

    /** Of a customer of another name. */
    public static Snapshot named(Snapshot snapshot, String name) {
        Account account = snapshot.account();
        return of(snapshot, copy(account, name, account.locale(), Optional.empty()));
    }

    /** The customer from that day on, which counts its value from it too. */
    public static Account since(Account account, LocalDate start) {
        return copy(account, account.name(), account.locale(), Optional.of(start));
    }

    private static Snapshot of(Snapshot snapshot, Account account) {
        return new Snapshot(
                account,
                snapshot.period(),
                snapshot.contacts(),
                snapshot.rows(),
                snapshot.pulls(),
                snapshot.sourceLoadedAt(),
                snapshot.precedent(),
                snapshot.frozenAt());
    }

    private static Account copy(Account account, String name, Locale locale, Optional<LocalDate> since) {
        return new Account(
                account.id(),
                name,
                account.segment(),
                locale,
                account.currency(),
                account.zone(),
                account.fiscalYearStart(),
                account.brand(),
                account.logo(),
                account.lead(),
                since.or(account::customerSince),
                since.or(account::valueStartOn),
                account.renewalOn(),
                account.grossMargin(),
                account.csm(),
                account.emailDomains(),
                account.active());
    }
}
