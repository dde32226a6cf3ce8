package io.quarterdeck.config;

import io.quarterdeck.spelling.Nearest;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts, numbers, words of a list, lengths of time, folders. */
final class Readings {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final int DIGITS = 34;
    private static final Pattern LENGTH_OF_TIME = Pattern.compile("(\\d{1,6})(s|min|h)");
    private static final Map<String, Long> SECONDS = Map.of("s", 1L, "min", 60L, "h", 3_600L);
    private static final Duration LONGEST = Duration.ofHours(24);

    private Readings() {}

    /** A text that is not blank; surrounding blanks are dropped. */
    static Reading<String> text() {
        return scalar -> switch (scalar.kind()) {
            case TEXT -> scalar.text().strip();
            case NOTHING -> throw nothing();
            case NUMBER, FLAG ->
                throw new UnfitException(
                        "a text is expected, " + scalar.text() + " is " + scalar.noun(), "put it into quotes");
        };
    }

    static UnfitException nothing() {
        return new UnfitException("it has no value", "write one, or remove the line if the key is optional");
    }

    /** A plain decimal number between two bounds, both included. */
    static Reading<BigDecimal> number(String low, String high) {
        return any().then(value -> {
            if (value.compareTo(new BigDecimal(low)) < 0 || value.compareTo(new BigDecimal(high)) > 0) {
                String remedy = high.equals("1") ? "write a share between 0 and 1, e.g. 0.95" : "write one of these";
                throw new UnfitException(value.toPlainString() + " lies outside " + low + " to " + high, remedy);
            }
            return value;
        });
    }

    /** A whole number between two bounds, both included. */
    static Reading<Integer> whole(int low, int high) {
        return number(Integer.toString(low), Integer.toString(high)).then(value -> {
            if (value.stripTrailingZeros().scale() > 0) {
                throw new UnfitException(value.toPlainString() + " is no whole number", "write one without a fraction");
            }
            return value.intValueExact();
        });
    }

    /** A plain decimal number. */
    static Reading<BigDecimal> any() {
        return scalar -> {
            if (scalar.kind() == Node.Kind.NOTHING) {
                throw nothing();
            }
            if (scalar.kind() != Node.Kind.NUMBER
                    || !NUMBER.matcher(scalar.text()).matches()) {
                throw new UnfitException(
                        "a number is expected, not " + shown(scalar.text()), "write it plainly, e.g. 12 or 0.95");
            }
            if (scalar.text().length() > DIGITS) {
                throw new UnfitException("the number has more than " + DIGITS + " digits", "write fewer");
            }
            return new BigDecimal(scalar.text());
        };
    }

    /** One of these words. */
    static Reading<String> word(Collection<String> known) {
        return text().then(word -> {
            if (!known.contains(word)) {
                throw new UnfitException(shown(word) + " is not known", Nearest.remedy(word, known));
            }
            return word;
        });
    }

    /** One of an enum's constants, written in lower case. */
    static <E extends Enum<E>> Reading<E> word(Class<E> type) {
        Map<String, E> byWord = new TreeMap<>();
        Arrays.stream(type.getEnumConstants())
                .forEach(constant -> byWord.put(constant.name().toLowerCase(Locale.ROOT), constant));
        return word(byWord.keySet()).then(byWord::get);
    }

    /** {@code yes} or {@code no}, {@code true} or {@code false}. */
    static Reading<Boolean> yesOrNo() {
        return scalar -> {
            if (scalar.kind() == Node.Kind.NOTHING) {
                throw nothing();
            }
            return switch (scalar.text().strip().toLowerCase(Locale.ROOT)) {
                case "yes", "true" -> true;
                case "no", "false" -> false;
                default -> throw new UnfitException(shown(scalar.text()) + " is neither yes nor no", "write yes or no");
            };
        };
    }

    /** A length of time with its unit, a second to a day: {@code 60s}. */
    static Reading<Duration> lengthOfTime() {
        return scalar -> {
            if (scalar.kind() == Node.Kind.NOTHING) {
                throw nothing();
            }
            Matcher matcher = LENGTH_OF_TIME.matcher(scalar.text().strip());
            Duration length = matcher.matches()
                    ? Duration.ofSeconds(Long.parseLong(matcher.group(1)) * SECONDS.get(matcher.group(2)))
                    : Duration.ZERO;
            if (length.isZero() || length.compareTo(LONGEST) > 0) {
                throw new UnfitException(
                        shown(scalar.text()) + " is no length of time between 1s and 24h",
                        "write a number with s, min or h, e.g. 60s");
            }
            return length;
        };
    }

    /** A length of time with its unit, none to so many hours: {@code 0h}. */
    static Reading<Duration> allowance(int mostHours) {
        return scalar -> {
            if (scalar.kind() == Node.Kind.NOTHING) {
                throw nothing();
            }
            Matcher matcher = LENGTH_OF_TIME.matcher(scalar.text().strip());
            if (!matcher.matches()
                    || Long.parseLong(matcher.group(1)) * SECONDS.get(matcher.group(2)) > mostHours * 3_600L) {
                throw new UnfitException(
                        shown(scalar.text()) + " is no length of time up to " + mostHours + "h",
                        "write a number with s, min or h, e.g. 6h");
            }
            return Duration.ofSeconds(Long.parseLong(matcher.group(1)) * SECONDS.get(matcher.group(2)));
        };
    }

    /** Yes or no, as YAML's {@code true} and {@code false}. */
    static Reading<Boolean> flag() {
        return scalar -> switch (scalar.text().strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            case "" -> throw nothing();
            default -> throw new UnfitException(shown(scalar.text()) + " is neither", "write true or false");
        };
    }

    /** A file or folder, as written. */
    static Reading<Path> path() {
        return text().then(text -> {
            if (text.startsWith("~") || text.contains("${")) {
                throw new UnfitException(shown(text) + " would not be expanded", "write the folder itself");
            }
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new UnfitException(shown(text) + " is no path", "write it as this system writes paths");
            }
        });
    }

    /** A value in quotes, cut where it is so long that it would hide the message. */
    static String shown(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return "\"" + (line.length() > 60 ? line.substring(0, 57) + "…" : line) + "\"";
    }
}
