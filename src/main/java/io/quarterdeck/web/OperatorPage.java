package io.quarterdeck.web;

import io.quarterdeck.gate.Owner;
import io.quarterdeck.run.Concern;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** One page without scripts: how many reviews stand where, what somebody must look at and how to mend it, what is next. */
record OperatorPage(
        Glance<Reviews.Totals> totals,
        Glance<List<Concern>> concerns,
        Glance<List<Reviews.Standing>> due,
        Clock clock) {
    private static final int SHOWN = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final List<String> MESSAGES = List.of("READY", "SENDING", "DOT", "SENT", "IN_DOUBT", "DEAD");

    String html() {
        Markup html = new Markup()
                .raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<title>Quarterdeck</title><style>" + STYLE
                        + "</style></head><body>\n<header><h1>Quarterdeck</h1>")
                .element("p", "As of " + time(clock.instant()) + " UTC. Reload to see it anew.")
                .raw("</header>\n<main>");
        section(html, "To look at", concerns, OperatorPage::concerns);
        section(html, "Reviews and messages", totals, OperatorPage::totals);
        section(html, "Next due", due, OperatorPage::due);
        return html.raw("</main><footer><p><a href=\"/health/ready\">Is every part sound?</a> · ")
                .raw("<a href=\"/metrics\">Metrics</a></p></footer></body></html>\n")
                .toString();
    }

    private static <T> void section(Markup html, String title, Glance<T> glance, BiConsumer<Markup, T> words) {
        html.raw("<section>").element("h2", title);
        Glance.Seen<T> seen = glance.look();
        seen.value().ifPresentOrElse(value -> words.accept(html, value), () -> html.raw("<p class=\"bad\">")
                .text("The store does not answer: " + seen.trouble())
                .raw("</p>\n"));
        html.raw("</section>\n");
    }

    private static void concerns(Markup html, List<Concern> all) {
        if (all.isEmpty()) {
            html.element("p", "Nothing waits for anybody.");
            return;
        }
        html.raw("<ul class=\"concerns\">");
        all.stream().limit(SHOWN).forEach(concern -> html.raw("<li><p><span class=\"kind\">")
                .text(concern.kind().words())
                .raw("</span> <strong>")
                .text(concern.subject())
                .raw("</strong> <span class=\"owner\">")
                .text("for " + owner(concern.owner()))
                .raw("</span></p>")
                .element("p", concern.words())
                .raw("<p class=\"remedy\">")
                .text(concern.remedy())
                .raw("</p></li>\n"));
        html.raw("</ul>\n");
        if (all.size() > SHOWN) {
            html.element("p", "… and " + (all.size() - SHOWN) + " more: quarterdeck doctor");
        }
    }

    private static void totals(Markup html, Reviews.Totals seen) {
        Map<String, Long> reviews = new LinkedHashMap<>();
        Arrays.stream(ReviewState.values())
                .forEach(state -> reviews.put(state.name(), seen.reviews().getOrDefault(state, 0L)));
        Map<String, Long> messages = new LinkedHashMap<>();
        MESSAGES.forEach(state -> messages.put(state, seen.messages().getOrDefault(state, 0L)));
        html.raw("<div class=\"tables\">");
        table(html, "Reviews", reviews);
        table(html, "Messages", messages);
        html.raw("</div>")
                .element(
                        "p",
                        seen.nodes() + (seen.nodes() == 1 ? " node" : " nodes") + " of serve; longest overdue "
                                + length(seen.overdueSeconds()) + "; oldest message waiting "
                                + length(seen.oldestReadySeconds()) + "; failing and tried again: "
                                + seen.inTrouble() + ".");
    }

    private static void table(Markup html, String title, Map<String, Long> numbers) {
        html.raw("<table>").element("caption", title);
        numbers.forEach((state, number) -> html.raw(
                        number == 0 ? "<tr class=\"none\"><th scope=\"row\">" : "<tr><th scope=\"row\">")
                .text(state.toLowerCase(Locale.ROOT).replace('_', ' '))
                .raw("</th><td>" + number + "</td></tr>\n"));
        html.raw("</table>\n");
    }

    private static void due(Markup html, List<Reviews.Standing> next) {
        if (next.isEmpty()) {
            html.element("p", "Nothing is planned. Schedules stand in schedules.yaml.");
            return;
        }
        html.raw(
                "<div class=\"wide\"><table><tr><th>Due (UTC)</th><th>Account</th><th>Period</th><th>Schedule</th></tr>\n");
        next.forEach(standing -> html.raw("<tr><td>")
                .text(standing.dueAt().map(OperatorPage::time).orElse(""))
                .raw("</td><td>")
                .text(standing.key().accountId())
                .raw("</td><td>")
                .text(standing.key().period())
                .raw("</td><td>")
                .text(standing.schedule().orElse(""))
                .raw("</td></tr>\n"));
        html.raw("</table></div>\n");
    }

    private static String owner(Owner owner) {
        return switch (owner) {
            case CSM -> "the CSM";
            case FINANCE -> "finance";
            case OPERATOR -> "the operator";
        };
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String length(long seconds) {
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7_200 ? seconds / 60 + " min" : seconds / 3_600 + " h";
    }

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
            h1{font-size:1.4rem;margin:0} h2{font-size:1.1rem;margin:2rem 0 .5rem} p{margin:.25rem 0}
            footer{margin-top:2rem} header p,footer,.owner{opacity:.75;font-size:.875rem}
            ul{list-style:none;padding:0;margin:0} li{border-left:4px solid #b45309;padding:.25rem .75rem;margin:0 0 1rem}
            li,td,th{overflow-wrap:anywhere} .kind{display:inline-block} .kind::first-letter{text-transform:uppercase} .remedy{font-family:ui-monospace,monospace;font-size:.875rem}
            .tables{display:flex;flex-wrap:wrap;gap:1rem 3rem;align-items:flex-start} table{border-collapse:collapse}
            caption{text-align:left;font-weight:600} th{text-align:left;font-weight:400} .wide th{font-weight:600}
            td,th{padding:.15rem 1rem .15rem 0;vertical-align:top} .tables td{text-align:right;padding-right:0}
            .none{opacity:.65} .wide{overflow-x:auto} .wide td,.wide th{overflow-wrap:normal} .wide td:first-child{white-space:nowrap} .bad{border-left:4px solid #b91c1c;padding-left:.75rem}
            """;
}
