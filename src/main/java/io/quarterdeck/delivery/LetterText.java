package io.quarterdeck.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A letter as plain text; lines of 78 characters at most where words allow. */
public final class LetterText {
    private static final String INDENT = "  ";
    private static final String GAP = "  ";

    private LetterText() {}

    /**
     * @param name the recipient's, or blank
     * @param unsubscribe where the recipient can unsubscribe, mailto: or https:
     */
    public static String of(Letter letter, String name, Optional<String> unsubscribe) {
        List<String> parts = new ArrayList<>();
        letter.notices().forEach(notice -> parts.add(TextLines.wrap("*** " + notice + " ***", "")));
        parts.add(letter.greet(name));
        parts.add(TextLines.wrap(letter.opening(), ""));
        if (!letter.figures().lines().isEmpty()) {
            parts.add(
                    letter.figures().heading() + "\n\n" + table(letter.figures().lines()));
        }
        if (!letter.shortfalls().sentences().isEmpty()) {
            parts.add(letter.shortfalls().heading() + "\n\n"
                    + join(letter.shortfalls().sentences().stream()
                            .map(sentence -> "- " + TextLines.wrap(sentence, INDENT))
                            .toList()));
        }
        letter.closing().forEach(paragraph -> parts.add(TextLines.wrap(paragraph, "")));
        if (!letter.signature().isEmpty()) {
            parts.add(join(letter.signature()));
        }
        // "-- " is how mail programs tell what is no part of the letter proper
        unsubscribe.ifPresent(address -> parts.add("-- \n" + letter.unsubscribe() + "\n" + address));
        return String.join("\n\n", parts) + "\n";
    }

    /** Label and value in columns, the note under them. */
    private static String table(List<Letter.Line> lines) {
        int label = lines.stream()
                .mapToInt(line -> TextLines.width(line.label()))
                .max()
                .orElse(0);
        int value = lines.stream()
                .mapToInt(line -> TextLines.width(line.value()))
                .max()
                .orElse(0);
        boolean columns = INDENT.length() + label + GAP.length() + value <= TextLines.WIDTH;
        List<String> rows = new ArrayList<>();
        for (Letter.Line line : lines) {
            String labelled = columns
                    ? TextLines.left(line.label(), label) + GAP + TextLines.right(line.value(), value)
                    : line.label() + ": " + line.value();
            rows.add(INDENT + labelled);
            String note = note(line);
            if (!note.isEmpty()) {
                rows.add(INDENT + INDENT + TextLines.wrap(note, INDENT + INDENT));
            }
        }
        return join(rows);
    }

    private static String note(Letter.Line line) {
        String evidence = line.evidence().isBlank() ? "" : "[" + line.evidence() + "]";
        return (line.note() + " " + evidence).strip();
    }

    private static String join(List<String> lines) {
        return String.join("\n", lines);
    }
}
