package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Durations;
import io.quarterdeck.review.page.Stat;
import io.quarterdeck.review.page.Tone;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The period's numbers of the support page, each beside the period before. */
final class SupportStats {
    private final Dossier dossier;
    private final Citations citations;
    private final List<Stat> stats = new ArrayList<>();

    private SupportStats(Dossier dossier, Citations citations) {
        this.dossier = dossier;
        this.citations = citations;
    }

    static List<Stat> of(Dossier dossier, Citations citations) {
        SupportStats list = new SupportStats(dossier, citations);
        list.cases();
        list.agreedTime();
        list.resolution();
        list.reopened();
        list.backlog();
        list.satisfaction();
        return List.copyOf(list.stats);
    }

    private void cases() {
        change("support.cases")
                .ifPresentOrElse(
                        ratio -> add(
                                "support.cases",
                                versus(dossier.formats().ratios().signedPercent(ratio)),
                                Tones.cost(Direction.ofRatio(ratio))),
                        () -> add("support.cases", "", Tone.NEUTRAL));
    }

    private void agreedTime() {
        Optional<BigDecimal> met = dossier.figures().printed("support.sla");
        Optional<BigDecimal> target = dossier.figures().printed("support.sla.target");
        String verdicts = citations
                .take("support.sla.n")
                .map(count -> dossier.say("support.sla.of", "count", count, "number", count(count)))
                .orElse("");
        if (met.isPresent() && target.isPresent()) {
            citations.take("support.sla.target");
            String note = dossier.say(
                    "support.sla.target",
                    "percent",
                    dossier.formats().ratios().percentFine(target.get()),
                    "counted",
                    verdicts.isEmpty() ? "no" : "yes",
                    "of",
                    verdicts);
            add("support.sla", note, met.get().compareTo(target.get()) >= 0 ? Tone.GOOD : Tone.BAD);
        } else {
            add("support.sla", verdicts, Tone.NEUTRAL);
        }
    }

    private void resolution() {
        String id = "support.resolution.p50";
        Optional<BigDecimal> change = difference(id);
        add(
                id,
                change.map(hours -> versus(dossier.formats()
                                .durations()
                                .signed(hours, dossier.figures().printed(id).orElse(hours))))
                        .orElse(""),
                change.map(hours -> Tones.cost(direction(id, hours))).orElse(Tone.NEUTRAL));
    }

    /** Level where the change would print as nothing beside its length. */
    private Direction direction(String id, BigDecimal hours) {
        BigDecimal beside = dossier.figures().printed(id).orElse(hours);
        BigDecimal shown = Durations.in(Durations.step(beside), hours);
        return Direction.of(shown.setScale(1, java.math.RoundingMode.HALF_UP));
    }

    private void reopened() {
        String id = "support.reopened";
        Optional<BigDecimal> change = difference(id);
        add(
                id,
                change.map(share -> versus(dossier.formats().ratios().points(share)))
                        .orElse(""),
                change.map(share -> Tones.cost(Direction.ofShares(share))).orElse(Tone.NEUTRAL));
    }

    private void backlog() {
        String oldest = dossier.figures()
                .printed("support.backlog")
                .filter(open -> open.signum() > 0)
                .flatMap(open -> citations.take("support.backlog.oldest_days"))
                .map(days -> dossier.say(
                        "support.backlog.oldest",
                        "age",
                        dossier.formats().durations().brief(days.multiply(BigDecimal.valueOf(24)))))
                .orElse("");
        add("support.backlog", oldest, Tone.NEUTRAL);
    }

    private void satisfaction() {
        String answers = citations
                .take("csat.responses")
                .map(count -> dossier.say("count.answers", "count", count, "number", count(count)))
                .orElse("");
        add("csat.share", answers, Tone.NEUTRAL);
    }

    private void add(String id, String note, Tone tone) {
        citations
                .take(id)
                .ifPresent(value -> stats.add(new Stat(
                        dossier.say("support.stat." + id, "granularity", dossier.granularity()),
                        id.equals("support.sla")
                                ? dossier.formats().ratios().percentFine(value)
                                : dossier.print(id, value),
                        note,
                        tone,
                        citations.number(id))));
    }

    private Optional<BigDecimal> difference(String id) {
        Optional<BigDecimal> now = dossier.figures().printed(id);
        return now.flatMap(value -> citations.take(id + ".previous").map(value::subtract));
    }

    private Optional<BigDecimal> change(String id) {
        Optional<BigDecimal> now = dossier.figures().printed(id);
        return now.flatMap(value -> citations
                .take(id + ".previous")
                .filter(before -> before.signum() > 0)
                .map(before -> value.divide(before, MathContext.DECIMAL128).subtract(BigDecimal.ONE)));
    }

    private String versus(String change) {
        String before = dossier.formats().periods().bare(dossier.period().previous());
        return dossier.say("versus", "change", change, "before", before);
    }

    private String count(BigDecimal count) {
        return dossier.formats().numbers().count(count);
    }
}
