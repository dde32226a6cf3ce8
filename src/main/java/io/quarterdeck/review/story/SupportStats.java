package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Durations;
import io.quarterdeck.review.page.Stat;
import io.quarterdeck.review.page.Tone;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
                                Tones.cost(Direction.ofRatio(ratio.value()))),
                        () -> add("support.cases", "", Tone.NEUTRAL));
    }

    private void agreedTime() {
        Optional<BigDecimal> met = dossier.figures().printed("support.sla");
        boolean targeted = dossier.figures().printed("support.sla.target").isPresent();
        String verdicts = citations
                .take("support.sla.n")
                .map(count -> dossier.say("support.sla.of", "count", count.whole(), "number", count(count)))
                .orElse("");
        Optional<Cited> target = met.isPresent() && targeted ? citations.take("support.sla.target") : Optional.empty();
        if (target.isPresent()) {
            String note = dossier.say(
                    "support.sla.target",
                    "percent",
                    dossier.formats().ratios().percentFine(target.get()),
                    "counted",
                    verdicts.isEmpty() ? "no" : "yes",
                    "of",
                    verdicts);
            add("support.sla", note, met.get().compareTo(target.get().value()) >= 0 ? Tone.GOOD : Tone.BAD);
        } else {
            add("support.sla", verdicts, Tone.NEUTRAL);
        }
    }

    private void resolution() {
        String id = "support.resolution.p50";
        Optional<Cited> change = difference(id);
        Optional<Cited> beside = change.flatMap(hours -> citations.take(id));
        add(
                id,
                change.map(hours -> versus(dossier.formats().durations().signed(hours, beside.orElse(hours))))
                        .orElse(""),
                change.map(hours -> Tones.cost(direction(hours, beside.orElse(hours))))
                        .orElse(Tone.NEUTRAL));
    }

    /** Level where the change would print as nothing beside its length. */
    private static Direction direction(Cited change, Cited beside) {
        BigDecimal shown = Durations.in(Durations.step(beside), change);
        return Direction.of(shown.setScale(1, RoundingMode.HALF_UP));
    }

    private void reopened() {
        String id = "support.reopened";
        Optional<Cited> change = difference(id);
        add(
                id,
                change.map(share -> versus(dossier.formats().ratios().points(share)))
                        .orElse(""),
                change.map(share -> Tones.cost(Direction.ofShares(share.value())))
                        .orElse(Tone.NEUTRAL));
    }

    private void backlog() {
        String oldest = dossier.figures()
                .printed("support.backlog")
                .filter(open -> open.signum() > 0)
                .flatMap(open -> citations.take("support.backlog.oldest_days"))
                .map(days -> dossier.say(
                        "support.backlog.oldest",
                        "age",
                        dossier.formats().durations().brief(days)))
                .orElse("");
        add("support.backlog", oldest, Tone.NEUTRAL);
    }

    private void satisfaction() {
        String answers = citations
                .take("csat.responses")
                .map(count -> dossier.say("count.answers", "count", count.whole(), "number", count(count)))
                .orElse("");
        add("csat.share", answers, Tone.NEUTRAL);
    }

    private void add(String id, String note, Tone tone) {
        citations
                .take(id)
                .ifPresent(value -> stats.add(new Stat(
                        dossier.say("support.stat." + id, "granularity", dossier.granularity()),
                        id.equals("support.sla") ? dossier.formats().ratios().percentFine(value) : dossier.print(value),
                        note,
                        tone,
                        citations.number(id))));
    }

    private Optional<Cited> difference(String id) {
        return previous(id).flatMap(before -> citations.take(id).map(now -> now.minus(before)));
    }

    private Optional<Cited> change(String id) {
        return previous(id)
                .filter(before -> before.signum() > 0)
                .flatMap(before -> citations.take(id).map(now -> now.growthOver(before)));
    }

    private Optional<Cited> previous(String id) {
        return dossier.figures().printed(id).isPresent() ? citations.take(id + ".previous") : Optional.empty();
    }

    private String versus(String change) {
        String before = dossier.formats().periods().bare(dossier.period().previous());
        return dossier.say("versus", "change", change, "before", before);
    }

    private String count(Cited count) {
        return dossier.formats().numbers().count(count);
    }
}
