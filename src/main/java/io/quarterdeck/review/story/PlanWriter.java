package io.quarterdeck.review.story;

import io.quarterdeck.metric.Row;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Words;
import io.quarterdeck.review.page.PlanPage;
import io.quarterdeck.review.page.PlanRow;
import io.quarterdeck.review.page.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What both sides aim for in the next period, and what is asked of the customer. */
final class PlanWriter {
    private PlanWriter() {}

    static Written write(Dossier dossier, Citations citations) {
        List<PlanRow> rows = PlanRows.of(dossier, citations);
        if (rows.isEmpty()) {
            return new Written.Omitted(dossier.say(
                    "plan.none",
                    "period",
                    dossier.formats().periods().bare(dossier.period().next())));
        }
        String next = dossier.formats().periods().bare(dossier.period().next());
        Optional<Cited> target = citations.take("plan.target");
        Optional<Cited> delivered = target.isPresent() ? citations.take("value.delivered") : Optional.empty();
        Optional<Cited> change = change(dossier, target, delivered, citations);
        Optional<Cited> reset =
                rows.stream().anyMatch(PlanRow::baselineReset) ? citations.take("plan.rebaselined") : Optional.empty();
        Optional<Cited> steps = target.isEmpty() ? citations.take("plan.items") : Optional.empty();
        List<Row> asked = Actions.asked(dossier);
        String now = dossier.bare();
        return new Written.Whole(new PlanPage(
                dossier.head(title(dossier, target, change, steps, next, reset), subtitle(dossier, target), citations),
                dossier.say("plan.head.driver"),
                dossier.say("plan.head.delivered", "period", now),
                dossier.say("plan.head.baseline"),
                dossier.say("plan.head.target", "period", next),
                dossier.say("plan.head.action"),
                rows,
                target.isPresent() ? dossier.say("plan.total") : "",
                delivered.map(dossier::money).orElse(""),
                target.map(dossier::money).orElse(""),
                change.map(ratio -> dossier.say(
                                "plan.total.note",
                                "change",
                                dossier.formats().ratios().signedPercent(ratio),
                                "period",
                                now))
                        .orElse(""),
                change.map(Direction::ofRatio).map(Tones::gain).orElse(Tone.NEUTRAL),
                asked.isEmpty() ? "" : dossier.say("plan.ask.heading"),
                Words.sentences(
                        asked.stream().map(item -> Actions.ask(dossier, item)).toList())));
    }

    private static Optional<Cited> change(
            Dossier dossier, Optional<Cited> target, Optional<Cited> delivered, Citations citations) {
        boolean tells = target.filter(amount -> amount.signum() >= 0).isPresent()
                && delivered.filter(amount -> amount.signum() > 0).isPresent();
        return tells ? citations.take("plan.vs_delivered").map(ratio -> ratio.less(BigDecimal.ONE)) : Optional.empty();
    }

    private static String title(
            Dossier dossier,
            Optional<Cited> target,
            Optional<Cited> change,
            Optional<Cited> steps,
            String next,
            Optional<Cited> reset) {
        return dossier.say(
                "plan.title",
                "shape",
                target.isPresent()
                        ? "target"
                        : steps.filter(count -> !count.isZero()).isPresent() ? "steps" : "outcomes",
                "target",
                target.map(dossier::money).orElse(""),
                "period",
                next,
                "compared",
                change.isPresent() ? "yes" : "no",
                "direction",
                change.map(Direction::ofRatio).orElse(Direction.LEVEL).word(),
                "percent",
                change.map(dossier.formats().ratios()::percentSize).orElse(""),
                "before",
                dossier.bare(),
                "resets",
                reset.map(Cited::whole).orElse(0L),
                "resetwords",
                reset.map(dossier.formats()::countInWords).orElse(""),
                "steps",
                steps.map(Cited::whole).orElse(0L),
                "stepwords",
                steps.map(dossier.formats()::countInWords).orElse(""));
    }

    private static String subtitle(Dossier dossier, Optional<Cited> target) {
        Optional<LocalDate> agreed = Actions.next(dossier).stream()
                .map(item -> item.findDay("agreed_on"))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        return dossier.say(
                "plan.subtitle",
                "granularity",
                dossier.granularity(),
                "agreed",
                agreed.isPresent() ? "yes" : "no",
                "day",
                agreed.map(dossier.formats().dates()::dayInFull).orElse(""),
                "money",
                target.isPresent() ? "yes" : "no",
                "currency",
                dossier.currency().getCurrencyCode());
    }
}
