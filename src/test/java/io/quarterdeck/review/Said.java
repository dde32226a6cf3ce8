package io.quarterdeck.review;

import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Run;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sentence as it was said: its key, what it was filled with, and how it reads in one language. */
record Said(String language, String key, Map<String, Object> arguments, String text) {
    private static final Pattern NAMED = Pattern.compile("(driver|measure)[ _](\\d+)", Pattern.CASE_INSENSITIVE);

    /** The word by which a sentence selects, or the text that it prints. */
    String word(String argument) {
        return Marks.plain(String.valueOf(arguments.getOrDefault(argument, "")));
    }

    boolean is(String argument, String word) {
        return word(argument).equals(word);
    }

    boolean says(String argument) {
        return is(argument, "yes");
    }

    /** The digits of a text in whatever script they are written, as 0 to 9. */
    static String digits(String text) {
        return text.codePoints()
                .filter(Character::isDigit)
                .mapToObj(digit -> Integer.toString(Character.digit(digit, 10)))
                .collect(Collectors.joining());
    }

    long count(String argument) {
        return arguments.get(argument) instanceof Number number
                ? new BigDecimal(number.toString()).longValueExact()
                : Long.MIN_VALUE;
    }

    /** Id of the driver or measure that an argument names; empty when it names none. */
    String named(String argument) {
        Matcher name = NAMED.matcher(word(argument));
        return name.find() ? name.group(1).toLowerCase(Locale.ROOT) + "_" + name.group(2) : "";
    }

    /** Evidence number of the figure under which an argument is printed. */
    Optional<String> evidence(String argument) {
        List<Run> runs = Marks.runs(String.valueOf(arguments.getOrDefault(argument, "")));
        return runs.stream()
                .filter(run -> run.kind() == Run.Kind.FIGURE || run.kind() == Run.Kind.REFERENCE)
                .map(Run::value)
                .findFirst();
    }

    @Override
    public String toString() {
        return language + " " + key + ": “" + Marks.plain(text) + "” "
                + arguments.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + Marks.plain(String.valueOf(entry.getValue())))
                        .toList();
    }
}
