package io.quarterdeck.plan;

import io.quarterdeck.account.Account;
import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When the reviews of a schedule fall due: a pure function of schedule, account, holidays and time-zone rules. */
public final class DueDates {
    private final Holidays holidays;

    public DueDates(Holidays holidays) {
        this.holidays = holidays;
    }

    /**
     * What falls due from {@code from} until before {@code to}, in order of time; nothing for an account that the
     * schedule doesn't take.
     *
     * @throws IllegalArgumentException when the schedule counts business days of a region that isn't known
     */
    public List<Occurrence> between(Schedule schedule, Account account, Instant from, Instant to) {
        if (!schedule.takes(account) || !from.isBefore(to)) {
            return List.of();
        }
        if (schedule.cadence() instanceof Cadence.Every every) {
            return afterPeriods(schedule, account, every.granularity(), from, to);
        }
        return namedDay(schedule, account).map(day -> onDay(schedule, account, day)).stream()
                .filter(due -> !due.dueAt().isBefore(from) && due.dueAt().isBefore(to))
                .toList();
    }

    /** The period that a review of the schedule covers when it is made at {@code now}, due or not. */
    public ReviewPeriod lastComplete(Schedule schedule, Account account, Instant now) {
        Granularity granularity =
                schedule.cadence() instanceof Cadence.Every every ? every.granularity() : Granularity.QUARTER;
        return containing(schedule, account, granularity, now).previous();
    }

    private List<Occurrence> afterPeriods(
            Schedule schedule, Account account, Granularity granularity, Instant from, Instant to) {
        Occurrence first = after(schedule, containing(schedule, account, granularity, from));
        while (!first.dueAt().isBefore(from)) {
            first = after(schedule, first.period().previous());
        }
        List<Occurrence> due = new ArrayList<>();
        Stream.iterate(first, earlier -> after(schedule, earlier.period().next()))
                .takeWhile(each -> each.dueAt().isBefore(to))
                .filter(each -> !each.dueAt().isBefore(from))
                .forEach(due::add);
        return List.copyOf(due);
    }

    private Occurrence after(Schedule schedule, ReviewPeriod period) {
        DueRule rule = schedule.due();
        LocalDate day = rule.businessDays()
                ? new BusinessDays(holidays, rule.region()).after(period.lastDay(), rule.daysAfter())
                : period.lastDay().plusDays(rule.daysAfter());
        LocalDateTime local = day.atTime(rule.at());
        return new Occurrence(period, local, period.zone(), WallClock.firstInstant(local, period.zone()));
    }

    private Occurrence onDay(Schedule schedule, Account account, LocalDate day) {
        LocalDateTime local = day.atTime(schedule.due().at());
        ZoneId zone = account.zone();
        Instant dueAt = WallClock.firstInstant(local, zone);
        return new Occurrence(lastComplete(schedule, account, dueAt), local, zone, dueAt);
    }

    private static Optional<LocalDate> namedDay(Schedule schedule, Account account) {
        if (schedule.cadence() instanceof Cadence.Once once) {
            return Optional.of(once.on());
        }
        int days = ((Cadence.BeforeRenewal) schedule.cadence()).days();
        return account.renewalOn().map(renewal -> renewal.minusDays(days));
    }

    private static ReviewPeriod containing(
            Schedule schedule, Account account, Granularity granularity, Instant instant) {
        FiscalCalendar calendar = schedule.calendar(account);
        return calendar.containing(granularity, LocalDate.ofInstant(instant, calendar.zone()));
    }
}
