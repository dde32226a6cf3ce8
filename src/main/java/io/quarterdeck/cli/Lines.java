package io.quarterdeck.cli;

import java.util.ArrayList;
import java.util.List;

/** Text in the cells of a terminal. */
final class Lines {
    private Lines() {}

    /** How many cells the text takes: an accent that stands on another character takes none. */
    static int cells(String text) {
        return (int) text.codePoints()
                .filter(character -> switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> false;
                    default -> true;
                })
                .count();
    }

    /** The text followed by blanks up to the width. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - cells(text)));
    }

    /**
     * The text broken between words; a word that is longer than a line stays whole, for it may be a path.
     *
     * @param width cells a line, 1 or more
     * @return one line at least; line breaks of the text stay
     */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R")) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                if (line.length() > 0 && cells(line.toString()) + 1 + cells(word) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.length() == 0 ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
