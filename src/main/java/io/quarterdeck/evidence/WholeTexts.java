package io.quarterdeck.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Texts that a page prints whole, or in pieces from first to last: a piece out of the middle of one proves nothing,
 * since it may be any number.
 */
final class WholeTexts {
    /** What a page puts around words. */
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private final NavigableSet<String> texts = new TreeSet<>();
    /** The beginnings that are printed so far, each with what is said of it unless it goes on. */
    private final Map<String, String> begun = new LinkedHashMap<>();

    private final Effort effort;

    WholeTexts(Effort effort) {
        this.effort = effort;
    }

    /** The text, and each line of it. */
    void add(String text) {
        effort.compose(text);
        texts.add(dense(text));
        if (text.indexOf('\n') >= 0) {
            text.lines().map(WholeTexts::dense).forEach(texts::add);
        }
    }

    /**
     * Whether this is one of the texts, begins one, or goes on where one before it ended; whatever its capitals, spaces
     * and the marks around it.
     *
     * @param complaint to be made when what it begins never goes on; empty for none
     */
    boolean takes(String piece, String complaint) {
        effort.compose(piece);
        String wanted = dense(piece);
        return goesOn(wanted, complaint) || texts.contains(wanted) || begins(wanted, complaint);
    }

    private boolean goesOn(String wanted, String complaint) {
        for (String before : begun.keySet()) {
            effort.look(before.length() + (long) wanted.length());
            String longer = before + wanted;
            boolean ends = texts.contains(longer);
            if (ends || isBeginning(longer)) {
                String first = begun.remove(before);
                if (!ends) {
                    begun.put(longer, first.isEmpty() ? complaint : first);
                }
                return true;
            }
        }
        return false;
    }

    private boolean begins(String wanted, String complaint) {
        if (wanted.isEmpty() || !isBeginning(wanted)) {
            return false;
        }
        begun.put(wanted, complaint);
        return true;
    }

    private boolean isBeginning(String text) {
        String next = texts.higher(text);
        return next != null && next.startsWith(text);
    }

    /** The complaints about texts of which the rest is not printed. */
    List<String> unfinished() {
        return new ArrayList<>(begun.values())
                .stream().filter(complaint -> !complaint.isEmpty()).toList();
    }

    private static String dense(String text) {
        return PlainText.dense(AROUND.matcher(text).replaceAll("")).toLowerCase(Locale.ROOT);
    }
}
