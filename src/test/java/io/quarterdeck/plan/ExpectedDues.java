package io.quarterdeck.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What falls due, counted by plain steps from month to month and week to week over a {@link LocalTimeline}. */
final class ExpectedDues {
    /** Beyond a month from the span nothing has to be looked up. */
    private static final long FAR = 31 * 86_400L;

    private static final int[] WEEKS = {4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5};

    private final LocalTimeline timeline;
    private final int startMonth;
    private final Map<Integer, List<LocalDate>> starts = new HashMap<>();
    private final List<LocalDate> weekMonths;

    ExpectedDues(LocalTimeline timeline, int startMonth) {
        this.timeline = timeline;
        this.startMonth = startMonth;
        this.weekMonths = countWeeks();
    }

    int startMonth() {
        return startMonth;
    }

    /** First days of all fiscal periods of so many months. */
    List<LocalDate> starts(int months) {
        return starts.computeIfAbsent(months, this::count);
    }

    /** First days of the months of a 4-4-5 year that ends on the last Saturday before the start month. */
    List<LocalDate> weekMonths() {
        return weekMonths;
    }

    private List<LocalDate> count(int months) {
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate first = LocalDate.of(2022, startMonth, 1); first.getYear() < 2037; ) {
            starts.add(first);
            for (int month = 0; month < months; month++) {
                first = first.plusDays(first.lengthOfMonth());
            }
        }
        return starts;
    }

    private List<LocalDate> countWeeks() {
        List<LocalDate> starts = new ArrayList<>();
        for (int year = 2022; year < 2037; year++) {
            LocalDate first = saturdayBefore(LocalDate.of(year, startMonth, 1)).plusDays(1);
            for (int weeks : WEEKS) {
                starts.add(first);
                first = first.plusDays(7L * weeks);
            }
        }
        return starts;
    }

    List<Due> after(List<LocalDate> starts, int days, LocalTime at, Instant from, Instant to) {
        List<Due> dues = new ArrayList<>();
        for (int index = 1; index < starts.size(); index++) {
            LocalDate day = starts.get(index).plusDays(days - 1L);
            if (Math.abs(day.toEpochDay() * 86_400L - from.getEpochSecond()) > FAR) {
                continue;
            }
            Instant dueAt = timeline.first(day.atTime(at));
            if (!dueAt.isBefore(from) && dueAt.isBefore(to)) {
                dues.add(new Due(starts.get(index - 1), dueAt));
            }
        }
        return dues;
    }

    /** Due on one day; covers the last quarter that is over by then. */
    List<Due> on(LocalDate day, LocalTime at, Instant from, Instant to) {
        Instant dueAt = timeline.first(day.atTime(at));
        LocalDate today = timeline.dayAt(dueAt);
        List<LocalDate> quarters = starts(3);
        int current = 0;
        while (!quarters.get(current + 1).isAfter(today)) {
            current++;
        }
        return dueAt.isBefore(from) || !dueAt.isBefore(to)
                ? List.of()
                : List.of(new Due(quarters.get(current - 1), dueAt));
    }

    private static LocalDate saturdayBefore(LocalDate day) {
        LocalDate saturday = day.minusDays(1);
        while (saturday.getDayOfWeek() != DayOfWeek.SATURDAY) {
            saturday = saturday.minusDays(1);
        }
        return saturday;
    }

    record Due(LocalDate periodStart, Instant dueAt) {}
}
