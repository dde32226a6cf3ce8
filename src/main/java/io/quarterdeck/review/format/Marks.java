package io.quarterdeck.review.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Marks within a text that tell a figure from a date and from the customer's own words, so that every number which a
 * page prints can be proven by where it stands.
 *
 * <p>A mark is three of Unicode's noncharacters, which no text of a customer holds: one that opens and names the kind,
 * one after the value, one that closes. Marks may stand within marks; a piece of text belongs to the innermost. They go
 * with a text from the sentence to the page and are never drawn, mailed or stored: {@link #plain}.
 */
public final class Marks {
    private static final char FIRST = '\uFDD0';
    private static final char VALUE_ENDS = '\uFDE0';
    private static final char CLOSES = '\uFDE1';
    private static final Pattern ANY = Pattern.compile("[\uFDD0-\uFDEF]");
    private static final Pattern OPENING = Pattern.compile("[\uFDD0-\uFDDF][^\uFDE0]*\uFDE0|\uFDE1");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private Marks() {}

    /** The text as a piece of that kind. */
    public static String mark(Run.Kind kind, String value, String text) {
        return text.isEmpty() ? "" : (char) (FIRST + kind.ordinal()) + value + VALUE_ENDS + text + CLOSES;
    }

    /** The customer's own words, rid of what could pass for a mark. */
    public static String words(String text) {
        return mark(Run.Kind.WORDS, "customer", ANY.matcher(text).replaceAll(""));
    }

    public static String date(String iso, String text) {
        return mark(Run.Kind.DATE, iso, text);
    }

    /** The text as it is drawn. */
    public static String plain(String text) {
        return marked(text) ? OPENING.matcher(text).replaceAll("") : text;
    }

    /** The marked pieces in the order in which they stand; each plain. */
    public static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        if (marked(text)) {
            read(text, runs, new StringBuilder());
        }
        return runs;
    }

    /** The marked pieces of each line; a piece that goes on over a line's end is one of both lines. */
    public static List<List<Run>> lines(String text) {
        List<List<Run>> lines = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        StringBuilder line = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char next = text.charAt(index);
            if (next == '\n') {
                lines.add(runs(line + String.valueOf(CLOSES).repeat(open.size())));
                line.setLength(0);
                open.descendingIterator().forEachRemaining(line::append);
                continue;
            }
            if (next == CLOSES) {
                open.pop();
            } else if (next >= FIRST && next < VALUE_ENDS) {
                open.push(text.substring(index, text.indexOf(VALUE_ENDS, index) + 1));
            }
            line.append(next);
        }
        lines.add(runs(line.toString()));
        return lines;
    }

    /** The marked pieces of a part of the text, from and to places of its plain form. */
    public static List<Run> runsWithin(String text, int from, int to) {
        StringBuilder cut = new StringBuilder();
        int place = 0;
        boolean value = false;
        for (int index = 0; index < text.length(); index++) {
            char next = text.charAt(index);
            boolean drawn = !value && (next < FIRST || next > CLOSES);
            if (drawn && (place == from || place == to)) {
                cut.append('\n');
            }
            place += drawn ? 1 : 0;
            value = !drawn && (value ? next != VALUE_ENDS : next < VALUE_ENDS);
            cut.append(drawn && next == '\n' ? ' ' : next);
        }
        return lines(cut.toString()).get(1);
    }

    /** What stands outside every mark. */
    public static String unmarked(String text) {
        if (!marked(text)) {
            return text;
        }
        StringBuilder outside = new StringBuilder();
        read(text, new ArrayList<>(), outside);
        return outside.toString();
    }

    /** Whether a digit stands outside every mark, so that nothing proves it. */
    public static boolean hasUnproven(String text) {
        return DIGIT.matcher(unmarked(text)).find();
    }

    /** Whether a mark begins here, whose value follows. */
    static boolean opens(char letter) {
        return letter >= FIRST && letter < VALUE_ENDS;
    }

    /** Length of what stands before the next mark. */
    static int untilNext(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= FIRST && text.charAt(index) <= CLOSES) {
                return index;
            }
        }
        return text.length();
    }

    /** The runs of a text as one string that {@link #decoded} reads; empty when there are none. */
    public static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        runs(text).forEach(run -> encoded.append(run.kind().id())
                .append(FIRST)
                .append(run.value())
                .append(FIRST)
                .append(run.text())
                .append(VALUE_ENDS));
        return encoded.toString();
    }

    public static List<Run> decoded(String encoded) {
        List<Run> runs = new ArrayList<>();
        for (String run : encoded.split(String.valueOf(VALUE_ENDS))) {
            String[] parts = run.split(String.valueOf(FIRST), 3);
            if (parts.length == 3) {
                runs.add(new Run(Run.Kind.byId(parts[0]).orElseThrow(), parts[1], parts[2]));
            }
        }
        return runs;
    }

    private static boolean marked(String text) {
        return untilNext(text) < text.length();
    }

    private record Open(Run.Kind kind, String value) {}

    private static void read(String text, List<Run> runs, StringBuilder outside) {
        Deque<Open> open = new ArrayDeque<>();
        StringBuilder piece = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char next = text.charAt(index);
            if (next < FIRST || next > CLOSES) {
                (open.isEmpty() ? outside : piece).append(next);
                continue;
            }
            if (!open.isEmpty()) {
                close(open.peek(), piece, runs);
            }
            if (next == CLOSES) {
                open.pop();
            } else {
                int end = text.indexOf(VALUE_ENDS, index);
                open.push(new Open(Run.Kind.values()[next - FIRST], text.substring(index + 1, end)));
                index = end;
                // what stands on both sides of a mark is no one word or number
                outside.append(' ');
            }
        }
    }

    private static void close(Open open, StringBuilder piece, List<Run> runs) {
        if (!piece.isEmpty()) {
            runs.add(new Run(open.kind(), open.value(), piece.toString()));
            piece.setLength(0);
        }
    }
}
