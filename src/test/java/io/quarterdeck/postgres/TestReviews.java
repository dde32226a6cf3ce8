package io.quarterdeck.postgres;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Lead;
import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.period.ReviewPeriod;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Accounts and periods for tests of the pulls. */
final class TestReviews {
    /** April to June 2026 in UTC. */
    static final ReviewPeriod PERIOD = quarter(ZoneId.of("UTC"));

    private TestReviews() {}

    static ReviewPeriod quarter(ZoneId zone) {
        return new FiscalCalendar(1, zone).parse("2026-Q2");
    }

    static Account account(String id) {
        return account(id, ZoneOffset.UTC);
    }

    static Account account(String id, ZoneId zone) {
        return account(id, zone, Optional.empty());
    }

    static Account account(String id, ZoneId zone, LocalDate valueStart) {
        return account(id, zone, Optional.of(valueStart));
    }

    private static Account account(String id, ZoneId zone, Optional<LocalDate> valueStart) {
        return new Account(
                id,
                id,
                Optional.empty(),
                Locale.ENGLISH,
                Currency.getInstance("EUR"),
                zone,
                1,
                Optional.empty(),
                Optional.empty(),
                Lead.VALUE,
                Optional.empty(),
                valueStart,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
    }
}
