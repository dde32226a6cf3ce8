package io.quarterdeck.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A letter as one HTML page that fetches nothing: no image, no script, no address but the one to unsubscribe.
 *
 * <p>It sets no colour of text or ground, so that it reads in a mail program's light and dark dress alike.
 */
public final class LetterHtml {
    /** Languages written from right to left, by the tags that Java and others use. */
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "ug", "ur", "yi");

    private static final String RULE = "border-top:1px solid #767676;";
    private static final String CELL = "padding:10px 0;vertical-align:top;" + RULE;

    private LetterHtml() {}

    /**
     * @param name the recipient's, or blank
     * @param unsubscribe where the recipient can unsubscribe, mailto: or https:
     */
    public static String of(Letter letter, String name, Optional<String> unsubscribe) {
        StringBuilder body = new StringBuilder();
        letter.notices().forEach(notice -> body.append(paragraph("font-weight:bold;", notice)));
        body.append(paragraph("", letter.greet(name)));
        body.append(paragraph("font-size:20px;line-height:1.35;font-weight:bold;", letter.opening()));
        if (!letter.figures().lines().isEmpty()) {
            body.append(table(letter.figures(), start(letter.language())));
        }
        if (!letter.shortfalls().sentences().isEmpty()) {
            body.append(shortfalls(letter.shortfalls()));
        }
        letter.closing().forEach(text -> body.append(paragraph("", text)));
        if (!letter.signature().isEmpty()) {
            body.append("<p style=\"margin:24px 0;\">")
                    .append(String.join(
                            "<br>\n",
                            letter.signature().stream().map(Html::escape).toList()))
                    .append("</p>\n");
        }
        unsubscribe.ifPresent(address -> body.append("<p style=\"margin:24px 0 0;padding-top:12px;font-size:14px;"
                        + RULE + "\"><a style=\"color:inherit;\" href=\"")
                .append(Html.escape(address))
                .append("\">")
                .append(Html.escape(letter.unsubscribe()))
                .append("</a></p>\n"));
        return page(letter, body.toString());
    }

    private static String page(Letter letter, String body) {
        String direction = isRightToLeft(letter.language()) ? "rtl" : "ltr";
        return String.format(
                Locale.ROOT, """
                <!DOCTYPE html>
                <html lang="%1$s" dir="%2$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="supported-color-schemes" content="light dark">
                <title>%3$s</title>
                </head>
                <body style="margin:0;padding:16px;">
                <div lang="%1$s" dir="%2$s" style="max-width:600px;margin:0 auto;font-family:Helvetica,Arial,sans-serif;\
                font-size:16px;line-height:1.5;overflow-wrap:break-word;">
                %4$s</div>
                </body>
                </html>
                """, Html.escape(letter.language()), direction, Html.escape(letter.subject()), body);
    }

    private static String table(Letter.Figures figures, String start) {
        StringBuilder rows = new StringBuilder();
        figures.lines().forEach(line -> rows.append(row(line, start)));
        return String.format(Locale.ROOT, """
                <table style="width:100%%;border-collapse:collapse;margin:24px 0;font-size:16px;line-height:1.4;">
                <caption style="text-align:%s;font-weight:bold;padding-bottom:8px;">%s</caption>
                <tbody>
                %s</tbody>
                </table>
                """, start, Html.escape(figures.heading()), rows);
    }

    private static String row(Letter.Line line, String start) {
        String end = start.equals("left") ? "right" : "left";
        return String.format(
                Locale.ROOT,
                """
                <tr>
                <th scope="row" style="text-align:%s;font-weight:normal;overflow-wrap:anywhere;padding-%s:16px;%s">%s%s</th>
                <td style="text-align:%s;%s"><strong style="font-size:20px;line-height:1.1;">%s</strong>%s</td>
                </tr>
                """,
                start,
                end,
                CELL,
                Html.escape(line.label()),
                small(line.note()),
                end,
                CELL,
                Html.escape(line.value()),
                small(line.evidence()));
    }

    private static String small(String text) {
        return text.isBlank() ? "" : "<br>\n<span style=\"font-size:14px;\">" + Html.escape(text) + "</span>";
    }

    private static String shortfalls(Letter.Shortfalls shortfalls) {
        List<String> items = shortfalls.sentences().stream()
                .map(text -> "<li style=\"margin:4px 0;\">" + Html.escape(text) + "</li>\n")
                .toList();
        return String.format(Locale.ROOT, """
                <h2 style="margin:24px 0 8px;font-size:16px;line-height:1.5;">%s</h2>
                <ul style="margin:0 0 24px;padding:0 20px;">
                %s</ul>
                """, Html.escape(shortfalls.heading()), String.join("", items));
    }

    private static String paragraph(String style, String text) {
        return "<p style=\"margin:16px 0;" + style + "\">" + Html.escape(text) + "</p>\n";
    }

    private static String start(String language) {
        return isRightToLeft(language) ? "right" : "left";
    }

    private static boolean isRightToLeft(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return RIGHT_TO_LEFT.contains(locale.getLanguage())
                || locale.getScript().equals("Arab");
    }
}
