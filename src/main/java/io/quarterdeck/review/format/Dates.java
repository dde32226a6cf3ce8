package io.quarterdeck.review.format;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.FieldPosition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Days, months and times in the order and words of a locale. Safe for use by several threads. */
public final class Dates {
    private static final TimeZone UTC = TimeZone.getTimeZone("Etc/UTC");

    private final Words words;
    private final ULocale locale;
    private final DateTimePatternGenerator patterns;
    private final Map<String, DateFormat> formats = new HashMap<>();
    private final String first;

    Dates(Words words) {
        this.words = words;
        this.locale = words.locale();
        this.patterns = DateTimePatternGenerator.getInstance(locale);
        this.first = words.digits("1");
    }

    /** {@code 1 Oct 2026}. */
    public String day(LocalDate day) {
        return format("yMMMd", day);
    }

    /**
     * As {@link #day} within a formula, which is read from the left; ISO's where the month's name is not. No line ends in
     * it, for a formula breaks over several.
     */
    public String dayInFormula(LocalDate day) {
        return Marks.date(
                day.toString(),
                locale.isRightToLeft() ? day.toString() : write("yMMMd", day).replace(' ', '\u00a0'));
    }

    /** {@code 2 October 2026}. */
    public String dayInFull(LocalDate day) {
        return format("yMMMMd", day);
    }

    /** {@code 1 Oct}. */
    public String dayOfYear(LocalDate day) {
        return format("MMMd", day);
    }

    /** {@code 31 October}. */
    public String dayOfYearInFull(LocalDate day) {
        return format("MMMMd", day);
    }

    /** {@code October 2024}. */
    public String month(LocalDate day) {
        return format("yMMMM", day);
    }

    /** {@code October}. */
    public String monthName(LocalDate day) {
        return format("LLLL", day);
    }

    /** {@code Oct}, for the axis of a chart. */
    public String monthTick(LocalDate day) {
        return Marks.date(
                day.toString(),
                words.fill("format.month.tick", "month", write("LLL", day), "index", day.getMonthValue()));
    }

    /** Two digits of the year, for the axis of a chart. */
    public String yearTick(LocalDate day) {
        return Marks.date(
                day.toString(), words.digits(String.format(Locale.ROOT, "%02d", Math.floorMod(day.getYear(), 100))));
    }

    /** {@code Oct 26}, for the axis of a chart. */
    public String monthAndYearTick(LocalDate day) {
        return words.fill("format.month.tick.year", "month", monthTick(day), "year", yearTick(day));
    }

    /** {@code 1 July – 30 September}, both days included. */
    public String days(LocalDate first, LocalDate last) {
        return range(dayOfYearInFull(first), dayOfYearInFull(last));
    }

    /** {@code 1 July 2026 – 30 September 2026}, both days included. */
    public String daysWithYear(LocalDate first, LocalDate last) {
        return range(dayInFull(first), dayInFull(last));
    }

    /** {@code October 2025 – September 2026}. */
    public String months(LocalDate first, LocalDate last) {
        return range(month(first), month(last));
    }

    /** {@code 2 Oct 2026, 04:10 CEST}; a zone without a name of its own in this language as {@code UTC+2}. */
    public synchronized String time(Instant instant, ZoneId zone) {
        Date moment = Date.from(instant);
        String time = written(formats.computeIfAbsent("yMMMdHm " + zone, key -> formatter("yMMMdHm", zone)), moment);
        String name = formats.computeIfAbsent("z " + zone, key -> zoned(new SimpleDateFormat("z", locale), zone))
                .format(moment);
        return Marks.date(
                instant.atZone(zone).toOffsetDateTime().toString(),
                time + '\u00a0' + (name.matches(".*\\p{Nd}.*") ? offset(instant, zone) : name));
    }

    private static String offset(Instant instant, ZoneId zone) {
        String offset = zone.getRules().getOffset(instant).getId();
        return offset.equals("Z")
                ? "UTC"
                : "UTC"
                        + offset.replaceFirst(":00$", "")
                                .replaceFirst("(.)0", "$1")
                                .replace('-', '\u2212');
    }

    private String format(String skeleton, LocalDate day) {
        return Marks.date(day.toString(), write(skeleton, day));
    }

    private synchronized String write(String skeleton, LocalDate day) {
        return written(
                formats.computeIfAbsent(skeleton, key -> formatter(key, ZoneOffset.UTC)), new Date(midnight(day)));
    }

    /** The locale data count the first of a month like the others, where French says {@code 1er}. */
    private String written(DateFormat format, Date moment) {
        FieldPosition place = new FieldPosition(DateFormat.Field.DAY_OF_MONTH);
        String text = format.format(moment, new StringBuffer(), place).toString();
        String day = text.substring(place.getBeginIndex(), place.getEndIndex());
        return day.equals(first)
                ? text.substring(0, place.getBeginIndex())
                        + words.fill("format.day.first", "day", day)
                        + text.substring(place.getEndIndex())
                : text;
    }

    private DateFormat formatter(String skeleton, ZoneId zone) {
        return zoned(new SimpleDateFormat(patterns.getBestPattern(skeleton), locale), zone);
    }

    private static DateFormat zoned(DateFormat format, ZoneId zone) {
        format.setTimeZone(zone.equals(ZoneOffset.UTC) ? UTC : TimeZone.getTimeZone(zone.getId()));
        return format;
    }

    /** Both ends in full: the shortened intervals of the locale data are wrong in some languages. */
    private String range(String first, String last) {
        return words.fill("format.range", "from", first, "to", last);
    }

    private static long midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
