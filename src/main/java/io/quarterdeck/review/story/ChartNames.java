package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Marks;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names within a chart: for one that would crowd the chart out a letter stands, and a key under it has the name. */
final class ChartNames {
    private final int longest;
    private final Map<String, String> letters = new LinkedHashMap<>();

    /** @param longest in characters, of a name that stands in the chart itself */
    ChartNames(int longest) {
        this.longest = longest;
    }

    /** The name, or its letter. */
    String shown(String name) {
        return Marks.plain(name).length() <= longest
                ? name
                : letters.computeIfAbsent(name, any -> Character.toString('A' + letters.size()));
    }

    /** The footnote with the key of all names that were asked for, each on a line of its own. */
    String keyed(String footnote) {
        StringBuilder keyed = new StringBuilder(footnote);
        letters.forEach((name, letter) -> keyed.append(keyed.isEmpty() ? "" : "\n")
                .append(letter)
                .append(": ")
                .append(name));
        return keyed.toString();
    }
}
