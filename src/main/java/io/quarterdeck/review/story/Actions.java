package io.quarterdeck.review.story;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.review.format.Marks;
import java.util.Comparator;
import java.util.List;

/** What is planned for the next period, by whom and until when. */
final class Actions {
    private Actions() {}

    /** The plan items of the next period, the earliest due first. */
    static List<Row> next(Dossier dossier) {
        return dossier.snapshot().rows(Kind.PLAN_ITEM).stream()
                .filter(row -> dossier.period().next().contains(row.day("period_from")))
                .sorted(Comparator.comparing((Row row) -> row.day("due_on"))
                        .thenComparing(row -> row.text("plan_item_id")))
                .toList();
    }

    /** Those that the customer is asked for. */
    static List<Row> asked(Dossier dossier) {
        return next(dossier).stream()
                .filter(row -> row.flag("asked_of_customer"))
                .toList();
    }

    /** "A sponsor for the Iberia roll-out, by 31 October." */
    static String ask(Dossier dossier, Row item) {
        return dossier.say(
                "plan.ask",
                "action",
                Marks.words(item.text("action").strip().replaceAll("\\.$", "")),
                "day",
                dossier.formats().dates().dayOfYearInFull(item.day("due_on")));
    }
}
