package io.quarterdeck.review.story;

import io.quarterdeck.metric.Commitment;
import io.quarterdeck.metric.Precedent;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.SincePage;
import io.quarterdeck.review.page.SinceRow;
import io.quarterdeck.review.page.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What we promised each other and what became of it, and which printed figures are corrected. */
final class SinceWriter {
    private SinceWriter() {}

    static Written write(Dossier dossier, Citations citations) {
        String title = SinceTitle.of(dossier, citations);
        if (title.isEmpty()) {
            return new Written.Omitted(dossier.say("since.none"));
        }
        List<SinceRow> rows = new ArrayList<>();
        List<Commitment> commitments = Commitment.since(dossier.snapshot());
        if (!commitments.isEmpty()) {
            rows.add(SinceRow.heading(dossier.say("since.commitments")));
            commitments.forEach(one -> rows.add(commitment(dossier, one)));
        }
        rows.addAll(Corrections.of(dossier, citations));
        return new Written.Whole(new SincePage(dossier.head(title, subtitle(dossier), citations), rows));
    }

    private static String subtitle(Dossier dossier) {
        return dossier.say(
                "since.subtitle",
                "known",
                dossier.snapshot().precedent().isPresent() ? "yes" : "no",
                "day",
                dossier.snapshot()
                        .precedent()
                        .map(Precedent::frozenAt)
                        .map(at -> LocalDate.ofInstant(at, dossier.period().zone()))
                        .map(dossier.formats().dates()::dayInFull)
                        .orElse(""),
                "period",
                dossier.brief());
    }

    private static SinceRow commitment(Dossier dossier, Commitment one) {
        String result = dossier.say(
                "since.outcome",
                "outcome",
                one.outcome().name().toLowerCase(Locale.ROOT),
                "settled",
                one.settledOn().isPresent() ? "yes" : "no",
                "day",
                one.settledOn().map(dossier.formats().dates()::dayOfYear).orElse(""));
        String due = dossier.say(
                "since.due",
                "owner",
                Marks.words(one.owner()),
                "day",
                dossier.formats().dates().dayOfYear(one.dueOn()),
                "reasoned",
                one.reason().filter(reason -> !reason.isBlank()).isPresent() ? "yes" : "no",
                "reason",
                one.reason().map(Marks::words).orElse(""));
        return new SinceRow("", Marks.words(one.text()), due, result, tone(one.outcome()), true, "");
    }

    private static Tone tone(Commitment.Outcome outcome) {
        return switch (outcome) {
            case KEPT -> Tone.GOOD;
            case LATE -> Tone.BAD;
            case DROPPED -> Tone.WARN;
            case OPEN -> Tone.NEUTRAL;
        };
    }
}
