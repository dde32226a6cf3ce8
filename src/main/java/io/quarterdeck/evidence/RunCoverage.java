package io.quarterdeck.evidence;

import io.quarterdeck.review.format.DrawnOrder;
import io.quarterdeck.review.format.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a text's runs hold every digit of it.
 *
 * @param units signs that are units of a figure, by its evidence number
 */
record RunCoverage(Effort effort, Map<String, String> units) {
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,\u066B\u066C]\\p{Nd}+)*");
    private static final char TAKEN = '\uFFFC';

    /** What is wrong: digits outside runs, runs that are not in the text, signs beside a run that make it another. */
    List<String> faults(ReadDeck.TaggedText text) {
        List<Run> telling = text.runs().stream()
                .filter(run -> PlainText.hasDigit(run.text()))
                .toList();
        String spoken = text.alternative().orElse("");
        effort.compose(text.drawn());
        effort.compose(spoken);
        if (telling.isEmpty() && !PlainText.hasDigit(text.drawn()) && !PlainText.hasDigit(spoken)) {
            return List.of();
        }
        if (text.alternative().isEmpty()) {
            return inOrder(text.drawn(), telling);
        }
        // the labels of a chart have no order; whatever else is read aloud says what it shows, in its order
        return text.role().equals("Figure")
                ? ofChart(spoken + '\n' + text.drawn(), telling)
                : Stream.concat(inOrder(text.drawn(), telling).stream(), inOrder(spoken, telling).stream())
                        .toList();
    }

    private List<String> inOrder(String drawn, List<Run> runs) {
        Spaced text = Spaced.of(drawn);
        List<String> faults = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            effort.compose(run.text());
            String wanted = PlainText.dense(run.text());
            int found = Spots.first(text.dense(), wanted, at);
            effort.look((found < 0 ? text.dense().length() : found) - at + 2L * wanted.length());
            if (found < 0) {
                faults.add("the text is marked as holding \"" + run.text() + "\" but doesn't: \"" + brief(drawn) + '"');
                return faults;
            }
            int end = found + wanted.length();
            if (PlainText.hasDigit(text.dense().substring(at, found))) {
                // one is enough to tell a text by
                return List.of(outside(text.dense().substring(at, found), drawn));
            }
            if (run.kind() == Run.Kind.FIGURE
                    && Beside.changes(text.text(), text.place(found), text.place(end - 1), unit(run))) {
                faults.add(beside(run, drawn));
            }
            at = end;
        }
        if (PlainText.hasDigit(text.dense().substring(at))) {
            faults.add(outside(text.dense().substring(at), drawn));
        }
        return faults;
    }

    /** A chart names each of its labels once, however often it is drawn, and those that found no room. */
    private List<String> ofChart(String whole, List<Run> runs) {
        StringBuilder left = new StringBuilder(PlainText.spaced(whole));
        String text = left.toString();
        List<String> faults = new ArrayList<>();
        for (Label label : longestFirst(runs)) {
            effort.look(left.length() + 2L * label.text().length());
            each(left, label.text(), (at, end) -> {
                for (int letter = at; letter < end; letter++) {
                    left.setCharAt(letter, TAKEN);
                }
                if (label.figure() && faults.isEmpty() && Beside.changes(text, at, end - 1, label.units())) {
                    faults.add("\"" + label.text() + "\" stands beside a sign that makes it another number, in \""
                            + brief(text.substring(Math.max(0, at - 20), Math.min(text.length(), end + 20))) + '"');
                }
            });
        }
        if (PlainText.hasDigit(left.toString())) {
            faults.add(outside(left.toString().replace(TAKEN, ' ').strip(), whole));
        }
        return faults;
    }

    private record Label(String text, boolean figure, String units) {}

    private String unit(Run run) {
        return units.getOrDefault(run.value(), "");
    }

    /** The runs' texts; of Arabic, which a label draws from the other side, also the numbers alone. */
    private List<Label> longestFirst(List<Run> runs) {
        return runs.stream()
                .peek(run -> effort.compose(run.text()))
                .flatMap(run -> {
                    String text = PlainText.spaced(run.text());
                    return DrawnOrder.runsFromRight(text)
                            ? Stream.concat(
                                    Stream.of(new Label(text, false, "")),
                                    NUMBER.matcher(text)
                                            .results()
                                            .map(MatchResult::group)
                                            .map(number -> new Label(number, false, "")))
                            : Stream.of(new Label(text, run.kind() == Run.Kind.FIGURE, unit(run)));
                })
                .distinct()
                .sorted(Comparator.comparing((Label label) -> -label.text().length())
                        .thenComparing(Label::figure))
                .toList();
    }

    private interface Place {
        void at(int begin, int end);
    }

    /** Each place where a text is no part of a longer number. */
    private static void each(CharSequence text, String wanted, Place place) {
        int[] free = {0};
        if (wanted.isEmpty()) {
            return;
        }
        Spots.each(text, wanted, 0, at -> {
            if (at >= free[0] && isWhole(text, at, wanted)) {
                free[0] = at + wanted.length();
                place.at(at, free[0]);
            }
            return true;
        });
    }

    /** Whether a text is or holds another that is no part of a longer number of it. */
    static boolean holdsWhole(String text, String wanted) {
        boolean[] holds = {wanted.isEmpty()};
        each(text, wanted, (begin, end) -> holds[0] = true);
        return holds[0];
    }

    private static boolean isWhole(CharSequence text, int at, String wanted) {
        boolean begins = !Character.isDigit(wanted.charAt(0)) || !goesOn(text, at - 1, -1);
        boolean ends = !Character.isDigit(wanted.charAt(wanted.length() - 1)) || !goesOn(text, at + wanted.length(), 1);
        return begins && ends;
    }

    /** Whether a number goes on here, maybe after a point or comma within it. */
    private static boolean goesOn(CharSequence text, int at, int step) {
        if (at >= 0 && at < text.length() && isSeparator(text.charAt(at))) {
            return isDigit(text, at + step);
        }
        return isDigit(text, at);
    }

    /** Of decimals or thousands, Arabic ones too. */
    static boolean isSeparator(char letter) {
        return ".,\u066B\u066C".indexOf(letter) >= 0;
    }

    private static boolean isDigit(CharSequence text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static String outside(String piece, String text) {
        return "digits that no figure, date or words account for, in \"" + brief(piece) + "\" of \"" + brief(text)
                + '"';
    }

    private static String beside(Run run, String text) {
        return "\"" + run.text() + "\" stands beside a sign that makes it another number, in \"" + brief(text) + '"';
    }

    static String brief(String text) {
        // of a long one only what may be told is looked at
        String spaced = PlainText.spaced(text.length() <= 2_000 ? text : text.substring(0, 2_000));
        return spaced.length() <= 120 ? spaced : spaced.substring(0, 117) + "…";
    }
}
