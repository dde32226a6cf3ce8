package io.quarterdeck.plan;

import io.quarterdeck.account.Account;
import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.period.WeekPattern;
import java.util.Optional;

/**
 * What is made, when and for whom.
 *
 * @param name unique among the schedules
 * @param edition name of the edition that each of its reviews has
 * @param retentionPage whether the page about retention is kept
 * @param weeks the week pattern of its periods; without it they are made of calendar months
 */
public record Schedule(
        String name,
        Cadence cadence,
        DueRule due,
        String edition,
        Selection accounts,
        Delivery delivery,
        Approval approval,
        boolean retentionPage,
        Optional<WeekPattern> weeks) {
    public boolean takes(Account account) {
        return accounts.takes(account);
    }

    /** The account's fiscal calendar as this schedule cuts it. */
    public FiscalCalendar calendar(Account account) {
        return new FiscalCalendar(account.fiscalYearStart(), account.zone(), weeks);
    }

    /** The whole schedule in one line; the same words for the same schedule, for audit and hash. */
    public String definition() {
        return ScheduleWords.of(this);
    }
}
