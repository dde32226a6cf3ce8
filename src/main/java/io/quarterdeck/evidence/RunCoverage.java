package io.quarterdeck.evidence;

import io.quarterdeck.review.format.DrawnOrder;
import io.quarterdeck.review.format.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a text's runs hold every digit of it. */
final class RunCoverage {
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,\u066B\u066C]\\p{Nd}+)*");

    private RunCoverage() {}

    /** What is wrong: digits outside runs, or runs that are not in the text. */
    static List<String> faults(ReadDeck.TaggedText text) {
        List<Run> telling = text.runs().stream()
                .filter(run -> PlainText.hasDigit(run.text()))
                .toList();
        String whole = text.alternative().orElse("") + '\n' + text.drawn();
        if (telling.isEmpty() && !PlainText.hasDigit(whole)) {
            return List.of();
        }
        if (text.alternative().isPresent()) {
            return ofChart(whole, telling);
        }
        return inOrder(text.drawn(), telling);
    }

    private static List<String> inOrder(String drawn, List<Run> runs) {
        String dense = PlainText.dense(drawn);
        List<String> faults = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            String wanted = PlainText.dense(run.text());
            int found = dense.indexOf(wanted, at);
            if (found < 0) {
                faults.add("the text is marked as holding \"" + run.text() + "\" but doesn't: \"" + brief(drawn) + '"');
                return faults;
            }
            if (PlainText.hasDigit(dense.substring(at, found))) {
                faults.add(outside(dense.substring(at, found), drawn));
            }
            at = found + wanted.length();
        }
        if (PlainText.hasDigit(dense.substring(at))) {
            faults.add(outside(dense.substring(at), drawn));
        }
        return faults;
    }

    /** A chart names each of its labels once, however often it is drawn, and those that found no room. */
    private static List<String> ofChart(String whole, List<Run> runs) {
        StringBuilder left = new StringBuilder(PlainText.spaced(whole));
        for (String wanted : longestFirst(runs)) {
            for (int at = indexOfWhole(left, wanted); at >= 0; at = indexOfWhole(left, wanted)) {
                left.replace(at, at + wanted.length(), " ");
            }
        }
        return PlainText.hasDigit(left.toString())
                ? List.of(outside(left.toString().strip(), whole))
                : List.of();
    }

    /** The runs' texts; of Arabic, which a label draws from the other side, also the numbers alone. */
    private static List<String> longestFirst(List<Run> runs) {
        return runs.stream()
                .map(run -> PlainText.spaced(run.text()))
                .flatMap(text -> DrawnOrder.runsFromRight(text)
                        ? Stream.concat(
                                Stream.of(text), NUMBER.matcher(text).results().map(MatchResult::group))
                        : Stream.of(text))
                .distinct()
                .sorted(Comparator.comparing(text -> -text.length()))
                .toList();
    }

    /** Whether a text is or holds another that is no part of a longer number of it. */
    static boolean holdsWhole(String text, String wanted) {
        return wanted.isEmpty() || indexOfWhole(new StringBuilder(text), wanted) >= 0;
    }

    /** Never within a longer number. */
    private static int indexOfWhole(StringBuilder text, String wanted) {
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            boolean begins = !Character.isDigit(wanted.charAt(0)) || !goesOn(text, at - 1, -1);
            boolean ends = !Character.isDigit(wanted.charAt(wanted.length() - 1)) || !goesOn(text, end, 1);
            if (begins && ends) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a number goes on here, maybe after a point or comma within it. */
    private static boolean goesOn(StringBuilder text, int at, int step) {
        if (at >= 0 && at < text.length() && isSeparator(text.charAt(at))) {
            return isDigit(text, at + step);
        }
        return isDigit(text, at);
    }

    /** Of decimals or thousands, Arabic ones too. */
    private static boolean isSeparator(char letter) {
        return ".,\u066B\u066C".indexOf(letter) >= 0;
    }

    private static boolean isDigit(StringBuilder text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static String outside(String piece, String text) {
        return "digits that no figure, date or words account for, in \"" + brief(piece) + "\" of \"" + brief(text)
                + '"';
    }

    static String brief(String text) {
        String spaced = PlainText.spaced(text);
        return spaced.length() <= 120 ? spaced : spaced.substring(0, 117) + "…";
    }
}
