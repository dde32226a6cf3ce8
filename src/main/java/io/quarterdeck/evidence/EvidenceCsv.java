package io.quarterdeck.evidence;

import io.quarterdeck.json.Tree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The ledger as a table for people (RFC 4180, UTF-8): a line a figure, followed by a line for each of its points.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers.
 */
final class EvidenceCsv {
    private static final List<String> HEAD = List.of(
            "number",
            "figure",
            "name",
            "at",
            "value",
            "unit",
            "reason",
            "formula",
            "source",
            "rows",
            "as_of",
            "confidence",
            "status");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]|^\\s|\\s$");
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");
    /** Where the list separator is another, a spreadsheet may cut a text in two. */
    private static final Pattern FORMULA_WITHIN = Pattern.compile("([;,\t|])(?=\\s*[=+\\-@])");

    private EvidenceCsv() {}

    static byte[] write(Tree evidence) {
        StringBuilder csv = new StringBuilder();
        line(csv, HEAD);
        for (Tree figure : evidence.trees("figures")) {
            line(csv, figure(figure));
            if (figure.names().contains("points")) {
                figure.trees("points").forEach(point -> line(csv, point(figure, point)));
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> figure(Tree figure) {
        return List.of(
                figure.text("number"),
                figure.text("id"),
                figure.text("name"),
                "",
                figure.findText("value").orElse(""),
                figure.text("unit"),
                figure.findText("reason").orElse(""),
                figure.text("formula"),
                figure.text("source"),
                Integer.toString(figure.number("rows")),
                figure.text("as_of"),
                figure.findText("confidence").orElse(""),
                figure.findText("status").orElse(""));
    }

    private static List<String> point(Tree figure, Tree point) {
        return List.of(
                figure.text("number"),
                figure.text("id"),
                figure.text("name"),
                point.text("at"),
                point.findText("value").orElse(""),
                figure.text("unit"),
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    private static void line(StringBuilder csv, List<String> cells) {
        for (int index = 0; index < cells.size(); index++) {
            csv.append(index == 0 ? "" : ",").append(cell(cells.get(index)));
        }
        csv.append("\r\n");
    }

    private static String cell(String text) {
        return isPlain(text) ? text : careful(text);
    }

    /** Most cells are words and numbers that need no care. */
    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            boolean plain = letter >= 'a' && letter <= 'z'
                    || letter >= 'A' && letter <= 'Z'
                    || letter >= '0' && letter <= '9'
                    || letter == '.'
                    || letter == '_'
                    || index > 0 && letter == '-';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String careful(String text) {
        String safe = text;
        if (!NUMBER.matcher(text).matches()) {
            safe = (FORMULA.matcher(text).find() ? "'" : "")
                    + FORMULA_WITHIN.matcher(text).replaceAll("$1'");
        }
        return NEEDS_QUOTES.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
