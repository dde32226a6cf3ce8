package io.quarterdeck.evidence;

import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.period.ReviewPeriod;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the numbers of a printed date are those of the day, time or period that it stands for. */
final class DateDigits {
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
    private static final Pattern ORDINAL = Pattern.compile("[1-9][0-9]?");
    private static final Pattern YEAR_MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final FiscalCalendar calendar;

    DateDigits(FiscalCalendar calendar) {
        this.calendar = calendar;
    }

    /** @param value ISO days, times or names of periods with their number in the year, joined by {@code /} */
    Optional<String> fault(String value, String text) {
        Set<Integer> known = new HashSet<>();
        for (String part : value.split("/")) {
            if (!add(part.strip(), known)) {
                return Optional.of("\"" + part + "\" is no day, time or period");
            }
        }
        Matcher numbers = NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (numbers.find()) {
            String digits = PlainText.digits(numbers.group());
            if (digits.length() > 9 || !known.contains(Integer.parseInt(digits))) {
                return Optional.of("\"" + text + "\" is not " + value);
            }
        }
        return Optional.empty();
    }

    private boolean add(String part, Set<Integer> known) {
        try {
            if (ORDINAL.matcher(part).matches()) {
                // the number of a period within its year goes with the period's name
                return known.contains(Integer.parseInt(part));
            }
            if (part.indexOf('T') > 0) {
                OffsetDateTime time = OffsetDateTime.parse(part);
                time(part.endsWith("Z") ? time.atZoneSameInstant(calendar.zone()) : time.toZonedDateTime(), known);
            } else if (part.equals(pattern())) {
                numbers(part, known);
            } else if (part.length() == 10) {
                day(LocalDate.parse(part), known);
            } else if (YEAR_MONTH.matcher(part).matches()) {
                YearMonth month = YearMonth.parse(part);
                day(month.atDay(1), known);
                day(month.atEndOfMonth(), known);
            } else {
                period(calendar.parse(part), known);
            }
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    private static void time(ZonedDateTime time, Set<Integer> known) {
        day(time.toLocalDate(), known);
        known.add(time.getHour());
        known.add(time.getHour() % 12 == 0 ? 12 : time.getHour() % 12);
        known.add(time.getMinute());
        known.add(time.getSecond());
        // zones without letters are told as GMT+3 or +05:45
        int offset = Math.abs(time.getOffset().getTotalSeconds());
        known.add(offset / 3600);
        known.add(offset / 60 % 60);
    }

    private static void day(LocalDate day, Set<Integer> known) {
        known.add(day.getDayOfMonth());
        known.add(day.getMonthValue());
        year(day.getYear(), known);
    }

    private static void year(int year, Set<Integer> known) {
        known.add(year);
        known.add(Math.floorMod(year, 100));
    }

    private void period(ReviewPeriod period, Set<Integer> known) {
        day(period.start(), known);
        day(period.lastDay(), known);
        year(period.fiscalYear(), known);
        known.add(period.monthOfYear());
        known.add(period.quarterOfYear());
        numbers(pattern(), known);
    }

    /** {@code 4-4-5}; empty in calendars of months. */
    private String pattern() {
        return calendar.weeks().map(weeks -> weeks.kind().text()).orElse("");
    }

    private static void numbers(String text, Set<Integer> known) {
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            known.add(Integer.parseInt(numbers.group()));
        }
    }
}
