package io.quarterdeck.plan;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Lead;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Accounts and schedules of which only what matters to a due date is given. */
final class PlannedAccounts {
    private PlannedAccounts() {}

    static Account account(ZoneId zone, int fiscalYearStart, Optional<LocalDate> renewalOn) {
        return account("meridian", Optional.of("enterprise"), zone, fiscalYearStart, renewalOn, true);
    }

    static Account account(
            String id,
            Optional<String> segment,
            ZoneId zone,
            int fiscalYearStart,
            Optional<LocalDate> renewalOn,
            boolean active) {
        return new Account(
                id,
                "Meridian Foods",
                segment,
                Locale.ENGLISH,
                Currency.getInstance("EUR"),
                zone,
                fiscalYearStart,
                Optional.empty(),
                Optional.empty(),
                Lead.VALUE,
                Optional.empty(),
                Optional.empty(),
                renewalOn,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                active);
    }

    static Schedule schedule(Cadence cadence, DueRule due) {
        return new Schedule(
                "quarterly-review",
                cadence,
                due,
                "executive",
                Selection.ALL,
                Delivery.ARCHIVE,
                Approval.NONE,
                true,
                Optional.empty());
    }

    static DueRule daysAfter(int days, LocalTime at) {
        return new DueRule(days, false, Optional.empty(), at);
    }

    static DueRule businessDays(int days, Optional<String> region) {
        return new DueRule(days, true, region, LocalTime.of(9, 0));
    }
}
