package io.quarterdeck.review.story;

import io.quarterdeck.account.Lead;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures that a cover may show, in the order in which most executives ask for them. */
final class CoverFigures {
    /**
     * @param about the family that may lead the cover
     * @param sentence what the value says, when it stands large
     */
    record Entry(Optional<Lead> about, String label, String value, String sentence) {}

    private final Dossier dossier;
    private final Citations citations;
    private final List<Entry> entries = new ArrayList<>();

    private CoverFigures(Dossier dossier, Citations citations) {
        this.dossier = dossier;
        this.citations = citations;
    }

    static List<Entry> of(Dossier dossier, Citations citations) {
        CoverFigures figures = new CoverFigures(dossier, citations);
        figures.value();
        figures.goals();
        figures.multiple();
        figures.opinion();
        figures.service();
        return List.copyOf(figures.entries);
    }

    private void value() {
        ValueClause.of(dossier, citations)
                .ifPresent(clause -> entries.add(new Entry(
                        Optional.of(Lead.VALUE),
                        dossier.say("figure.value.delivered"),
                        dossier.money(clause.value()),
                        clause.say(dossier, "cover.value"))));
    }

    private void goals() {
        Optional<Cited> met = citations.take("goals.met");
        Optional<Cited> total = citations.take("goals.total").filter(count -> !count.isZero());
        if (met.isEmpty() || total.isEmpty()) {
            return;
        }
        Numbers numbers = dossier.formats().numbers();
        String value = dossier.say("goals.of", "met", numbers.count(met.get()), "total", numbers.count(total.get()));
        entries.add(new Entry(
                Optional.of(Lead.GOALS),
                dossier.say("cover.goals"),
                value,
                dossier.say(
                        "cover.goals.sentence", "total", total.get().whole(), "granularity", dossier.granularity())));
    }

    private void multiple() {
        citations.take("value.multiple").ifPresent(multiple -> {
            String label = dossier.say(
                    "cover.multiple", "one", dossier.formats().money().oneUnit(dossier.currency()));
            String value = dossier.formats().ratios().multiple(multiple);
            entries.add(new Entry(Optional.empty(), label, value, label));
        });
    }

    private void opinion() {
        citations.take("nps.score").ifPresent(score -> {
            String label = dossier.say("cover.nps");
            entries.add(new Entry(
                    Optional.empty(), label, dossier.formats().ratios().score(score), label));
        });
    }

    private void service() {
        Optional<Cited> hours = citations.take("support.first_response.p50");
        hours.ifPresent(time -> entries.add(new Entry(
                Optional.of(Lead.SERVICE),
                dossier.say("figure.support.first_response.p50"),
                dossier.formats().durations().brief(time),
                dossier.say("cover.service", "granularity", dossier.granularity()))));
    }
}
