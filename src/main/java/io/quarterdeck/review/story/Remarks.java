package io.quarterdeck.review.story;

import io.quarterdeck.account.Lead;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Status;
import io.quarterdeck.review.format.Cited;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What went well and what needs attention, by rules over the figures; each sentence cites what it tells. */
final class Remarks {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** Smaller effects don't reach the summary. */
    private static final BigDecimal WORTH_TELLING = new BigDecimal("0.02");

    private final Dossier dossier;
    private final Citations citations;
    private final List<Remark> remarks = new ArrayList<>();

    private Remarks(Dossier dossier, Citations citations) {
        this.dossier = dossier;
        this.citations = citations;
    }

    static List<Remark> of(Dossier dossier, Citations citations) {
        Remarks remarks = new Remarks(dossier, citations);
        // the whole bridge is the bridge page's to cite; the summary cites the drivers that it names
        Bridge.of(dossier, new Citations(dossier.figures(), new Ledger())).ifPresent(remarks::value);
        remarks.goals();
        remarks.answers();
        remarks.agreedTime();
        remarks.opinion();
        return List.copyOf(remarks.remarks);
    }

    private void value(Bridge bridge) {
        BigDecimal base = bridge.promised().orElse(bridge.delivered()).value().abs();
        boolean planned = bridge.promised().isPresent();
        bridge.best().ifPresent(part -> value(part, base, planned, true));
        bridge.worst().ifPresent(part -> value(part, base, planned, false));
    }

    private void value(Bridge.Part part, BigDecimal base, boolean planned, boolean good) {
        Bridge.amount(citations, part.driver(), planned).ifPresent(amount -> {
            String sentence = dossier.say(
                    "remark.value",
                    "driver",
                    part.label(),
                    "difference",
                    dossier.formats().money().size(amount, dossier.currency()),
                    "planned",
                    planned ? "yes" : "no",
                    "direction",
                    Direction.of(amount).word());
            BigDecimal share =
                    base.signum() == 0 ? BigDecimal.ONE : amount.value().abs().divide(base, MathContext.DECIMAL128);
            add(Lead.VALUE, sentence, share, good);
        });
    }

    private void goals() {
        GoalCounts goals = GoalCounts.of(dossier);
        for (Figure goal : goals.with(Status.BEHIND)) {
            goal(
                    goal,
                    "remark.goal.behind",
                    BigDecimal.ONE.subtract(goal.value().orElse(BigDecimal.ZERO)),
                    false);
        }
        for (Figure goal : goals.with(Status.AT_RISK)) {
            goal(goal, "remark.goal.at_risk", new BigDecimal("0.1"), false);
        }
        goals.with(Status.MET).stream()
                .max(java.util.Comparator.comparing(goal -> goal.value().orElse(BigDecimal.ONE)))
                .ifPresent(goal -> goal(goal, "remark.goal.met", new BigDecimal("0.1"), true));
    }

    private void goal(Figure goal, String key, BigDecimal weight, boolean good) {
        String name = GoalsTitle.name(goal);
        String sentence = dossier.say(
                key,
                "number",
                citations.number(goal),
                "named",
                name.isEmpty() ? "no" : "yes",
                "name",
                dossier.formats().quoted(name),
                "away",
                goal.value().filter(progress -> progress.signum() < 0).isPresent() ? "yes" : "no",
                "progress",
                GoalRows.progress(dossier, goal, citations));
        add(Lead.GOALS, sentence, weight, good);
    }

    private void answers() {
        String id = "support.first_response.p50";
        boolean compares = dossier.figures().printed(id).isPresent()
                && dossier.figures()
                        .printed(id + ".year_ago")
                        .filter(hours -> hours.signum() > 0)
                        .isPresent();
        Optional<Cited> now = compares ? citations.take(id) : Optional.empty();
        Optional<Cited> before = compares ? citations.take(id + ".year_ago") : Optional.empty();
        if (now.isEmpty()
                || before.isEmpty()
                || SupportTitle.compare(dossier.formats().durations(), now.get(), before.get())
                        .equals("same")) {
            return;
        }
        Cited change = now.get().growthOver(before.get());
        boolean good = change.signum() < 0;
        String sentence = dossier.say(
                "remark.answers",
                "direction",
                Direction.of(change).word(),
                "now",
                dossier.formats().durations().inWords(now.get()),
                "before",
                dossier.formats().durations().inWords(before.get()));
        add(Lead.SERVICE, sentence, change.value().abs(), good);
    }

    private void agreedTime() {
        boolean missed = dossier.figures()
                .printed("support.sla")
                .filter(share -> dossier.figures()
                        .printed("support.sla.target")
                        .filter(wanted -> share.compareTo(wanted) < 0)
                        .isPresent())
                .isPresent();
        Optional<Cited> met = missed ? citations.take("support.sla") : Optional.empty();
        Optional<Cited> target = missed ? citations.take("support.sla.target") : Optional.empty();
        if (met.isEmpty() || target.isEmpty()) {
            return;
        }
        String sentence = dossier.say(
                "remark.sla",
                "percent",
                dossier.formats().ratios().percentFine(met.get()),
                "target",
                dossier.formats().ratios().percentFine(target.get()));
        BigDecimal lacking = target.get().minus(met.get()).value();
        add(Lead.SERVICE, sentence, lacking.max(WORTH_TELLING), false);
    }

    private void opinion() {
        Optional<BigDecimal> change = dossier.figures().printed("nps.change");
        Optional<BigDecimal> margin = dossier.figures().printed("nps.change.margin");
        if (change.isEmpty()
                || margin.isEmpty()
                || dossier.figures().printed("nps.score").isEmpty()
                || !NpsTitle.called(change.get(), margin.get()).equals("called")) {
            return;
        }
        Optional<Cited> score = citations.take("nps.score");
        citations.number("nps.change");
        citations.number("nps.change.margin");
        String sentence = dossier.say(
                "remark.nps",
                "direction",
                Direction.of(change.get()).word(),
                "score",
                score.map(dossier.formats().ratios()::score).orElse(""),
                "before",
                dossier.formats().periods().bare(dossier.period().previous()));
        add(
                Lead.GOALS,
                sentence,
                change.get().abs().movePointLeft(2),
                change.get().signum() > 0);
    }

    private void add(Lead family, String sentence, BigDecimal weight, boolean good) {
        if (weight.compareTo(WORTH_TELLING) >= 0) {
            boolean leads = dossier.account().lead() == family;
            remarks.add(new Remark(sentence, leads ? weight.multiply(TWO) : weight, good));
        }
    }
}
