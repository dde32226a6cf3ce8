package io.quarterdeck.review.story;

import io.quarterdeck.metric.Row;
import io.quarterdeck.review.page.PlanPage;
import io.quarterdeck.review.page.PlanRow;
import io.quarterdeck.review.page.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        Optional<BigDecimal> target = citations.take("plan.target");
        Optional<BigDecimal> delivered = target.isPresent() ? citations.take("value.delivered") : Optional.empty();
        Optional<BigDecimal> change = change(dossier, target, delivered, citations);
        long reset = rows.stream().filter(PlanRow::baselineReset).count();
        if (reset > 0) {
            citations.take("plan.rebaselined");
        }
        List<Row> asked = Actions.asked(dossier);
        String now = dossier.bare();
        return new Written.Whole(new PlanPage(
                dossier.head(title(dossier, target, next, reset), subtitle(dossier, target), citations),
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
                asked.stream().map(item -> Actions.ask(dossier, item)).collect(Collectors.joining(" "))));
    }

    private static Optional<BigDecimal> change(
            Dossier dossier, Optional<BigDecimal> target, Optional<BigDecimal> delivered, Citations citations) {
        boolean tells = target.filter(amount -> amount.signum() >= 0).isPresent()
                && delivered.filter(amount -> amount.signum() > 0).isPresent();
        return tells
                ? citations.take("plan.vs_delivered").map(ratio -> ratio.subtract(BigDecimal.ONE))
                : Optional.empty();
    }

    private static String title(Dossier dossier, Optional<BigDecimal> target, String next, long reset) {
        int items = Actions.next(dossier).size();
        return dossier.say(
                "plan.title",
                "shape",
                target.isPresent() ? "target" : items > 0 ? "steps" : "outcomes",
                "target",
                target.map(dossier::money).orElse(""),
                "period",
                next,
                "resets",
                reset,
                "resetwords",
                dossier.formats().countInWords(reset),
                "steps",
                items,
                "stepwords",
                dossier.formats().countInWords(items));
    }

    private static String subtitle(Dossier dossier, Optional<BigDecimal> target) {
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
