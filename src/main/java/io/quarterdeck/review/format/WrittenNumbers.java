package io.quarterdeck.review.format;

import com.ibm.icu.text.DecimalFormatSymbols;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads numbers as people write them, in their locale's way or plainly: with a scale, a currency, a unit of time. */
final class WrittenNumbers {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,'’\u066B\u066C\u00a0\u202f\u2009]\\d+)*");
    /** Digits of other kinds: halves, squares, Roman letters; nobody reads them as a number. */
    private static final Pattern ODD = Pattern.compile("[\\p{No}\\p{Nl}]+");

    /** Marks that tell a line's direction. */
    static final Pattern UNSEEN = Pattern.compile("[\u200E\u200F\u061C]");

    private static final Pattern SIGN = Pattern.compile("[+\\-\u2212\u2013]");
    /** Of the signs as wide as a Japanese letter, which stand in the order of the plain ones. */
    private static final char FIRST_WIDE = '\uFF01';

    private static final char LAST_WIDE = '\uFF5E';
    private static final String MINUS = "-\u2212\u2013";

    private final String decimal;
    private final String grouping;
    private final Pattern number;
    /** Word or sign → what it makes of a number; longest first. */
    private final Map<String, Suffix> suffixes = new LinkedHashMap<>();

    /** Word → how many hours one is, where it stands before its number; longest first. */
    private final Map<String, BigDecimal> leads = new LinkedHashMap<>();

    private final Map<String, BigDecimal> scales = new LinkedHashMap<>();
    private final Map<String, String> currencies;
    /** Between a scale and a currency. */
    private final List<String> links;

    private record Suffix(Reading.Sort sort, BigDecimal factor) {}

    WrittenNumbers(Formats formats) {
        Words words = formats.words();
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(words.locale());
        decimal = symbols.getDecimalSeparatorString();
        grouping = symbols.getGroupingSeparatorString();
        number = grouping.isBlank()
                ? Pattern.compile("(?:\\d{1,3}(?: \\d{3})+(?!\\d)(?:[.,]\\d+)?)|" + DIGITS.pattern())
                : DIGITS;
        Map<String, Suffix> all = new LinkedHashMap<>();
        all.put("%", new Suffix(Reading.Sort.PERCENT, HUNDREDTH));
        all.put("\u066A", new Suffix(Reading.Sort.PERCENT, HUNDREDTH));
        list(words, "comment.percent").forEach(word -> all.put(word, new Suffix(Reading.Sort.PERCENT, HUNDREDTH)));
        list(words, "comment.points").forEach(word -> all.put(word, new Suffix(Reading.Sort.POINTS, HUNDREDTH)));
        all.put("×", new Suffix(Reading.Sort.MULTIPLE, BigDecimal.ONE));
        all.put("x", new Suffix(Reading.Sort.MULTIPLE, BigDecimal.ONE));
        all.put(behind(words, "format.multiple"), new Suffix(Reading.Sort.MULTIPLE, BigDecimal.ONE));
        formats.durations().names().forEach((name, hours) -> all.put(name, new Suffix(Reading.Sort.DURATION, hours)));
        byLength(all.keySet()).forEach(word -> suffixes.put(word, all.get(word)));
        Map<String, BigDecimal> before = formats.durations().leads();
        byLength(before.keySet()).forEach(word -> leads.put(word, before.get(word)));
        Map<String, BigDecimal> known = new LinkedHashMap<>();
        for (String entry : (words.fill("format.scales") + ";" + words.fill("comment.scales")).split(";")) {
            String[] parts = entry.strip().split("\\|");
            BigDecimal one = BigDecimal.ONE.movePointRight(Integer.parseInt(parts[0]));
            Stream.of(parts).skip(1).forEach(word -> known.put(word, one));
        }
        byLength(known.keySet()).forEach(word -> scales.put(word, known.get(word)));
        links = list(words, "comment.of");
        currencies = formats.money().names();
    }

    /** What a format sets behind its number; the sign for times where it sets nothing there. */
    private static String behind(Words words, String format) {
        String filled = words.fill(format, "number", "#");
        String behind =
                UNSEEN.matcher(filled.substring(filled.indexOf('#') + 1)).replaceAll("");
        return behind.isBlank() ? "×" : behind.replace('\u00a0', ' ').strip();
    }

    private static List<String> list(Words words, String key) {
        return Arrays.stream(words.fill(key).split("\\|")).map(String::strip).toList();
    }

    static List<String> byLength(Iterable<String> texts) {
        List<String> sorted = new ArrayList<>();
        texts.forEach(sorted::add);
        sorted.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return sorted;
    }

    /** The same text with the digits of every script as 0 to 9 and wide signs as plain ones, character by character. */
    static String ascii(String text) {
        StringBuilder ascii = new StringBuilder(text);
        for (int index = 0; index < ascii.length(); index++) {
            char each = ascii.charAt(index);
            if (Character.isDigit(each)) {
                ascii.setCharAt(index, (char) ('0' + Character.digit(each, 10)));
            } else if (each >= FIRST_WIDE && each <= LAST_WIDE) {
                ascii.setCharAt(index, (char) (each - FIRST_WIDE + '!'));
            }
        }
        return ascii.toString();
    }

    /**
     * The number that begins here, its sign and currency included.
     *
     * @param floor where the piece before it ends: a word that holds the number may begin there
     */
    Optional<WrittenText.Found> at(String text, int from, int floor) {
        int at = from;
        boolean free = from == 0 || !Scripts.joins(text.codePointBefore(from));
        boolean negative = false;
        if (free && SIGN.matcher(text.substring(at, at + 1)).matches()) {
            negative = MINUS.indexOf(text.charAt(at)) >= 0;
            at++;
        }
        Optional<String> before = free ? begins(currencies, text, at) : Optional.empty();
        at += before.map(String::length).orElse(0);
        at = before.isPresent() ? spaced(text, at) : at;
        Optional<String> lead = free && before.isEmpty() && at == from ? begins(leads, text, at) : Optional.empty();
        at = lead.map(word -> spaced(text, from + word.length())).orElse(at);
        if (before.isPresent() && at < text.length() && MINUS.indexOf(text.charAt(at)) >= 0) {
            negative = true;
            at++;
        }
        Matcher digits = number.matcher(text);
        if (!digits.find(at) || digits.start() != at) {
            Matcher odd = ODD.matcher(text);
            boolean strange = odd.find(from) && odd.start() == from || isDigit(text, from);
            return strange
                    ? Optional.of(new WrittenText.Found(
                            from,
                            from + Character.charCount(text.codePointAt(from)),
                            Optional.empty(),
                            Optional.empty()))
                    : Optional.empty();
        }
        return Optional.of(named(text, whole(text, from, at, digits.end(), negative, before, lead), floor));
    }

    /** A number within a word is told with the whole word. */
    private static WrittenText.Found named(String text, WrittenText.Found found, int floor) {
        if (found.reading()
                .filter(reading -> reading.sort() == Reading.Sort.NAME)
                .isEmpty()) {
            return found;
        }
        int from = found.from();
        int to = found.to();
        while (from > floor && Scripts.joins(text.codePointBefore(from))) {
            from--;
        }
        while (to < text.length() && Scripts.joins(text.codePointAt(to))) {
            to++;
        }
        return new WrittenText.Found(from, to, found.date(), found.reading());
    }

    private static boolean isDigit(String text, int at) {
        return Character.isDigit(text.codePointAt(at));
    }

    private WrittenText.Found whole(
            String text,
            int from,
            int digits,
            int digitsEnd,
            boolean negative,
            Optional<String> before,
            Optional<String> lead) {
        int end = digitsEnd;
        BigDecimal factor = BigDecimal.ONE;
        Optional<String> scale = begins(scales, text, spaced(text, end));
        if (scale.isPresent()) {
            end = spaced(text, end) + scale.get().length();
            factor = scales.get(scale.get());
        }
        Optional<String> currency = before;
        Reading.Sort sort = currency.isPresent() ? Reading.Sort.MONEY : Reading.Sort.PLAIN;
        String word = currency.map(currencies::get).orElse("");
        int behind = scale.isPresent() ? linked(text, end) : spaced(text, end);
        boolean named = currency.isPresent() || lead.isPresent();
        Optional<String> after = named ? Optional.empty() : begins(currencies, text, behind);
        behind = after.isPresent() ? behind : spaced(text, end);
        Optional<String> suffix = named || after.isPresent() ? Optional.empty() : begins(suffixes, text, behind);
        if (lead.isPresent()) {
            sort = Reading.Sort.DURATION;
            factor = factor.multiply(leads.get(lead.get()), MathContext.DECIMAL128);
            word = lead.get();
        } else if (after.isPresent()) {
            sort = Reading.Sort.MONEY;
            word = currencies.get(after.get());
            end = behind + after.get().length();
        } else if (suffix.isPresent()) {
            sort = suffixes.get(suffix.get()).sort();
            factor = factor.multiply(suffixes.get(suffix.get()).factor(), MathContext.DECIMAL128);
            word = sort == Reading.Sort.DURATION ? suffix.get() : "";
            end = behind + suffix.get().length();
        }
        boolean within = digits > 0 && digits == from && Scripts.joins(text.codePointBefore(digits))
                || end < text.length() && Scripts.joins(text.codePointAt(end));
        Reading.Sort whole = within ? Reading.Sort.NAME : sort;
        String unit = word;
        BigDecimal worth = factor;
        return new WrittenText.Found(
                from,
                end,
                Optional.empty(),
                value(text.substring(digits, digitsEnd))
                        .map(value -> new Reading(value, worth, whole, unit, negative)));
    }

    /** Where the currency of so many begins: {@code 2 millions d’euros}. */
    private int linked(String text, int end) {
        int behind = spaced(text, end);
        String plain = text.replace('\'', '’');
        return links.stream()
                .filter(link -> plain.startsWith(link, behind)
                        && (link.endsWith("’") || spaced(text, behind + link.length()) > behind + link.length()))
                .findFirst()
                .map(link -> spaced(text, behind + link.length()))
                .orElse(behind);
    }

    /** The digits as a number: by the locale's signs where these fit, else with a point and commas. */
    private Optional<BigDecimal> value(String digits) {
        String text = digits.replaceAll("[\u00a0\u202f\u2009 '’\u066C]", "_");
        String group = grouping.isBlank() || "'’\u066C".contains(grouping) ? "_" : grouping;
        return value(text, group, decimal)
                .or(() -> value(text, "_", decimal))
                .or(() -> value(text, "_", "\u066B"))
                .or(() -> value(text, ",", "."))
                .or(() -> value(text, "_", "."));
    }

    private static Optional<BigDecimal> value(String text, String group, String point) {
        boolean fits = text.matches("(?:\\d+|\\d{1,3}(?:" + Pattern.quote(group) + "\\d{2,3})*" + Pattern.quote(group)
                + "\\d{3})(?:" + Pattern.quote(point) + "\\d+)?");
        return fits && text.length() <= 40
                ? Optional.of(new BigDecimal(text.replace(group, "").replace(point, ".")))
                : Optional.empty();
    }

    /** The longest of the words with which the text goes on here, as a whole word; ends in no letter's midst. */
    private static Optional<String> begins(Map<String, ?> words, String text, int at) {
        for (String word : words.keySet()) {
            if (text.regionMatches(word.length() > 3, at, word, 0, word.length()) && ends(text, word, at)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private static boolean ends(String text, String word, int at) {
        int end = at + word.length();
        return end >= text.length()
                || !Character.isLetter(word.codePointBefore(word.length()))
                || !Scripts.joins(text.codePointAt(end));
    }

    private static int spaced(String text, int at) {
        int from = seen(text, at);
        return from < text.length() && " \u00a0\u202f\u2009\u3000".indexOf(text.charAt(from)) >= 0
                ? seen(text, from + 1)
                : from;
    }

    private static int seen(String text, int at) {
        int from = at;
        while (from < text.length()
                && UNSEEN.matcher(text.substring(from, from + 1)).matches()) {
            from++;
        }
        return from;
    }
}
