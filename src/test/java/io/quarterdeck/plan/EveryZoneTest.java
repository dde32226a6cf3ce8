package io.quarterdeck.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Account;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.WeekPattern;
import io.quarterdeck.plan.ExpectedDues.Due;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Due dates about every change of the clocks from 2024 to 2035 against an independent count: in a seeded sample of
 * zones, or in all of them with {@code -Dquarterdeck.long=true}.
 */
class EveryZoneTest {
    private static final long SEED = 20_260_308;
    private static final int SAMPLE = 20;
    private static final List<String> ALWAYS = List.of(
            "America/New_York",
            "Africa/Cairo",
            "America/Havana",
            "Asia/Beirut",
            "Asia/Gaza",
            "Africa/Casablanca",
            "America/Asuncion",
            "America/Santiago",
            "America/Scoresbysund",
            "Antarctica/Troll",
            "Australia/Lord_Howe",
            "Pacific/Chatham",
            "Europe/Berlin",
            "Asia/Kathmandu");
    private static final List<LocalTime> TIMES = List.of(
            LocalTime.MIDNIGHT,
            LocalTime.of(0, 30),
            LocalTime.of(1, 0),
            LocalTime.of(2, 0),
            LocalTime.of(2, 30),
            LocalTime.of(3, 0),
            LocalTime.of(23, 59));
    private static final int BEFORE_RENEWAL = 60;

    private final DueDates dueDates = new DueDates(new NoHolidays());
    private final List<String> differences = new ArrayList<>();
    private long changes;
    private long compared;
    private long different;

    @Test
    void everyDueDateIsThatOfAnIndependentCount() {
        Set<String> zones = zones();
        Random random = new Random(SEED);
        for (String zone : zones) {
            check(ZoneId.of(zone), 1 + random.nextInt(12));
        }
        String told =
                "zones=%d changes=%d due_dates=%d differences=%d".formatted(zones.size(), changes, compared, different);
        System.out.println("due dates against an independent count: " + told);
        assertThat(changes).isGreaterThan(100);
        assertThat(compared).isGreaterThan(100 * changes);
        assertThat(differences).as(told + ", seed " + SEED).isEmpty();
    }

    private static Set<String> zones() {
        List<String> all = new ArrayList<>(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        if (Boolean.getBoolean("quarterdeck.long")) {
            return new TreeSet<>(all);
        }
        Collections.shuffle(all, new Random(SEED));
        Set<String> sample = new TreeSet<>(all.subList(0, SAMPLE));
        sample.addAll(ALWAYS);
        return sample;
    }

    private void check(ZoneId zone, int startMonth) {
        LocalTimeline timeline = new LocalTimeline(zone);
        ExpectedDues expected = new ExpectedDues(timeline, startMonth);
        // a zone whose clocks never change is asked about one day, as if they did
        check(zone, expected, LocalDate.of(2024 + startMonth % 12, 2, 28), TIMES);
        for (LocalTimeline.Change change : timeline.changes()) {
            changes++;
            Set<LocalTime> times = new TreeSet<>(TIMES);
            times.add(change.before().toLocalTime());
            times.add(change.after().toLocalTime());
            times.add(change.before().toLocalTime().minusSeconds(1));
            check(zone, expected, change.before().toLocalDate().minusDays(1), times);
            check(zone, expected, change.before().toLocalDate(), times);
            check(zone, expected, change.before().toLocalDate().plusDays(1), times);
        }
    }

    /** Each cadence is set so that it falls due on this very day. */
    private void check(ZoneId zone, ExpectedDues expected, LocalDate day, Iterable<LocalTime> times) {
        int startMonth = expected.startMonth();
        Account account = PlannedAccounts.account(zone, startMonth, Optional.of(day.plusDays(BEFORE_RENEWAL)));
        Instant from = day.minusDays(3).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant to = day.plusDays(4).atStartOfDay().toInstant(ZoneOffset.UTC);
        List<LocalDate> weekMonths = expected.weekMonths();
        for (LocalTime at : times) {
            for (Granularity granularity : Granularity.values()) {
                List<LocalDate> starts = expected.starts(granularity.months());
                int days = daysInto(starts, day);
                Schedule schedule =
                        PlannedAccounts.schedule(new Cadence.Every(granularity), PlannedAccounts.daysAfter(days, at));
                compare(schedule, account, from, to, expected.after(starts, days, at, from, to));
            }
            int days = daysInto(weekMonths, day);
            Schedule weeks = ofWeeks(PlannedAccounts.schedule(
                    new Cadence.Every(Granularity.MONTH), PlannedAccounts.daysAfter(days, at)));
            compare(weeks, account, from, to, expected.after(weekMonths, days, at, from, to));
            List<Due> onTheDay = expected.on(day, at, from, to);
            Schedule renewal =
                    PlannedAccounts.schedule(new Cadence.BeforeRenewal(BEFORE_RENEWAL), DueRule.onTheDay(at));
            compare(renewal, account, from, to, onTheDay);
            compare(PlannedAccounts.schedule(new Cadence.Once(day), DueRule.onTheDay(at)), account, from, to, onTheDay);
        }
    }

    /** The span's ends belong to it as they should: its first instant does, its last doesn't. */
    private void compare(Schedule schedule, Account account, Instant from, Instant to, List<Due> expected) {
        compared++;
        List<Due> got = due(schedule, account, from, to);
        boolean same = got.equals(expected) && !expected.isEmpty();
        for (Due one : expected) {
            same &= due(schedule, account, from, one.dueAt()).size()
                            + 1
                            + due(schedule, account, one.dueAt().plusNanos(1), to)
                                    .size()
                    == expected.size();
            same &= due(schedule, account, one.dueAt(), one.dueAt().plusNanos(1))
                    .equals(List.of(one));
        }
        different += same ? 0 : 1;
        if (!same && differences.size() < 50) {
            differences.add(account.zone() + " " + schedule.definition() + " from " + from + ": " + got + ", expected "
                    + expected);
        }
    }

    private List<Due> due(Schedule schedule, Account account, Instant from, Instant to) {
        return dueDates.between(schedule, account, from, to).stream()
                .map(occurrence -> new Due(occurrence.period().start(), occurrence.dueAt()))
                .toList();
    }

    /** 1 for the first day of a period. */
    private static int daysInto(List<LocalDate> starts, LocalDate day) {
        int at = 0;
        while (!starts.get(at + 1).isAfter(day)) {
            at++;
        }
        return (int) (day.toEpochDay() - starts.get(at).toEpochDay()) + 1;
    }

    private static Schedule ofWeeks(Schedule schedule) {
        WeekPattern pattern =
                new WeekPattern(WeekPattern.Kind.FOUR_FOUR_FIVE, DayOfWeek.SATURDAY, WeekPattern.YearEnd.LAST);
        return new Schedule(
                schedule.name(),
                schedule.cadence(),
                schedule.due(),
                schedule.edition(),
                schedule.accounts(),
                schedule.delivery(),
                schedule.approval(),
                schedule.retentionPage(),
                Optional.of(pattern));
    }
}
