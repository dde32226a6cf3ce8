package io.quarterdeck.jasper;

import io.quarterdeck.review.format.DrawnOrder;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRPrintText;

/**
 * What is to be read of a text whose letters are drawn joined and from the right, line by line as it is drawn; of a
 * heading, which is one for all its lines, the whole at its first. Other texts are read as they are drawn.
 */
final class SpeltText {
    static final SpeltText NONE = new SpeltText(List.of());

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final Iterator<String> lines;

    private SpeltText(List<String> lines) {
        this.lines = lines.iterator();
    }

    static SpeltText of(JRPrintText printed, boolean heading) {
        if (!DrawnOrder.runsFromRight(printed.getFullText())) {
            return NONE;
        }
        String text = plain(printed);
        return heading
                ? new SpeltText(List.of(text.replaceAll("\\s*\n\\s*", " ").strip()))
                : new SpeltText(text.lines().toList());
    }

    /** The text without the tags of its styles. */
    static String plain(JRPrintText printed) {
        if (!"styled".equals(printed.getMarkup())) {
            return printed.getFullText();
        }
        return TAG.matcher(printed.getFullText())
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    /** Of the line that is drawn next; empty where it is read as it is drawn. */
    Optional<String> next() {
        return lines.hasNext() ? Optional.of(lines.next()).filter(DrawnOrder::runsFromRight) : Optional.empty();
    }
}
