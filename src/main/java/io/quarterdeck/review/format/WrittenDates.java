package io.quarterdeck.review.format;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.quarterdeck.period.ReviewPeriod;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads days, months, periods and years as people write them in a locale. */
final class WrittenDates {
    private static final TimeZone UTC = TimeZone.getTimeZone("Etc/UTC");
    private static final int PERIODS_AROUND = 12;
    private static final int YEARS_AROUND = 10;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d(?![\\d%]|[.,]\\d)");

    private final ReviewPeriod period;
    private final List<Form> forms = new ArrayList<>();
    /** As periods are printed → as their mark has them; longest first. */
    private final TreeMap<String, String> periods =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private final List<String> beforeYears;

    private record Form(SimpleDateFormat format, boolean hasYear) {}

    WrittenDates(Formats formats, ReviewPeriod period) {
        this.period = period;
        Words words = formats.words();
        ULocale locale = words.locale();
        DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
        Stream.of("yMMMd", "yMMMMd", "yMd", "yMMdd", "yMMMM", "yMMM", "MMMd", "MMMMd", "y", "MMM")
                .map(patterns::getBestPattern)
                // where no word tells a bare number from a year, nothing does
                .filter(pattern -> !pattern.matches("[yML]+"))
                .forEach(pattern -> add(pattern, locale));
        Stream.of("yyyy-MM-dd", "d MMM y", "d MMMM y", "d. MMMM y", "d MMMM", "d. MMMM", "MMMM d, y", "MMMM d")
                .forEach(pattern -> add(pattern, locale));
        String first = words.fill("format.day.first", "day", "1");
        if (!first.equals("1")) {
            Stream.of("d MMM y", "d MMMM y", "d MMMM")
                    .forEach(pattern -> add(pattern.replace("d", "'" + first + "'"), locale));
        }
        beforeYears = Arrays.stream(words.fill("comment.before.year").split("\\|"))
                .map(String::strip)
                .toList();
        IntStream.rangeClosed(0, PERIODS_AROUND)
                .boxed()
                .flatMap(away -> Stream.of(period.back(away), period.back(-away)))
                .flatMap(each -> Stream.of(
                        formats.periods().brief(each), formats.periods().bare(each)))
                .flatMap(name -> Marks.runs(name).stream())
                .filter(run -> run.text().chars().anyMatch(Character::isLetter)
                        && run.text().chars().anyMatch(Character::isDigit))
                .forEach(run ->
                        periods.putIfAbsent(WrittenNumbers.ascii(run.text()).replace('\u00a0', ' '), run.value()));
    }

    private void add(String pattern, ULocale locale) {
        SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
        format.setTimeZone(UTC);
        format.setLenient(false);
        format.setBooleanAttribute(DateFormat.BooleanAttribute.PARSE_PARTIAL_LITERAL_MATCH, false);
        format.set2DigitYearStart(new Date(midnight(LocalDate.of(period.fiscalYear() - 50, 1, 1))));
        forms.add(new Form(format, pattern.indexOf('y') >= 0));
    }

    /** The longest date that begins here. */
    Optional<WrittenText.Found> at(String text, int from) {
        if (from > 0 && Scripts.joins(text.codePointBefore(from))) {
            return Optional.empty();
        }
        return Stream.of(period(text, from), day(text, from), year(text, from))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(WrittenText.Found::to));
    }

    private Optional<WrittenText.Found> period(String text, int from) {
        String spaced = text.replace('\u00a0', ' ').replace('\u202f', ' ');
        return periods.entrySet().stream()
                .filter(each -> spaced.startsWith(each.getKey(), from)
                        && ends(text, from + each.getKey().length()))
                .findFirst()
                .map(each -> found(from, from + each.getKey().length(), each.getValue()));
    }

    private Optional<WrittenText.Found> day(String text, int from) {
        Optional<WrittenText.Found> best = Optional.empty();
        for (Form form : forms) {
            ParsePosition position = new ParsePosition(from);
            Date date = form.format().parse(text, position);
            int to = position.getIndex();
            if (date == null
                    || to <= from
                    || !ends(text, to)
                    || best.isPresent() && best.get().to() >= to) {
                continue;
            }
            LocalDate day = date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
            LocalDate whole = form.hasYear() ? day : nearest(day);
            boolean digits = text.substring(from, to).chars().anyMatch(Character::isDigit);
            if (digits && Math.abs(whole.getYear() - period.fiscalYear()) <= YEARS_AROUND * 5) {
                best = Optional.of(found(from, to, whole.toString()));
            }
        }
        return best;
    }

    /** A number that could be a year is one only after a word that goes before years: "in 2027", not "2027 cases". */
    private Optional<WrittenText.Found> year(String text, int from) {
        Matcher year = YEAR.matcher(text);
        if (!year.find(from) || year.start() != from || !ends(text, year.end())) {
            return Optional.empty();
        }
        int number = Integer.parseInt(year.group());
        String before = " " + text.substring(0, from).replace('\u00a0', ' ');
        return beforeYears.stream()
                                .map(word -> " " + word + " ")
                                .anyMatch(word -> before.regionMatches(
                                        true, before.length() - word.length(), word, 0, word.length()))
                        && Math.abs(number - period.fiscalYear()) <= YEARS_AROUND
                ? Optional.of(found(from, year.end(), LocalDate.of(number, 1, 1).toString()))
                : Optional.empty();
    }

    private LocalDate nearest(LocalDate day) {
        LocalDate last = period.lastDay();
        return IntStream.rangeClosed(last.getYear() - 1, last.getYear() + 1)
                .mapToObj(day::withYear)
                .min(Comparator.comparingLong(each -> Math.abs(ChronoUnit.DAYS.between(last, each))))
                .orElse(day);
    }

    /** No longer word or number goes on here. */
    private static boolean ends(String text, int to) {
        if (to >= text.length()) {
            return true;
        }
        boolean more =
                to + 1 < text.length() && ".,".indexOf(text.charAt(to)) >= 0 && Character.isDigit(text.charAt(to + 1));
        return !Scripts.joins(text.codePointAt(to)) && text.charAt(to) != '%' && !more;
    }

    private static WrittenText.Found found(int from, int to, String iso) {
        return new WrittenText.Found(from, to, Optional.of(iso), Optional.empty());
    }

    private static long midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
