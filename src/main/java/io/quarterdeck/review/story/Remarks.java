package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Status;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What went well and what needs attention, by rules over the figures; each sentence cites what it tells. */
final class Remarks {
    /** Smaller effects don't reach the summary. */
    private static final BigDecimal WORTH_TELLING = new BigDecimal("0.02");

    /** A smaller change of a share in a year is no news: five percentage points. */
    private static final BigDecimal WORTH_TELLING_OF_USE = new BigDecimal("0.05");

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
        remarks.before();
        remarks.invested();
        remarks.goals();
        remarks.answers();
        remarks.agreedTime();
        remarks.opinion();
        remarks.use();
        remarks.commitments();
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
            add(Remark.Theme.VALUE, sentence, share, good);
        });
    }

    /** The whole value, where it is less than in the period before; that it is more stands on its tile. */
    private void before() {
        boolean fell = dossier.figures()
                .printed("value.delivered")
                .filter(now -> now.signum() >= 0)
                .flatMap(now ->
                        dossier.figures().printed("value.delivered.previous").filter(then -> now.compareTo(then) < 0))
                .isPresent();
        if (!fell) {
            return;
        }
        Cited step = citations
                .take("value.delivered")
                .orElseThrow()
                .growthOver(citations.take("value.delivered.previous").orElseThrow());
        String sentence = dossier.say(
                "remark.before",
                "direction",
                Direction.of(step).word(),
                "percent",
                dossier.formats().ratios().percentSize(step),
                "before",
                dossier.formats().periods().bare(dossier.period().previous()));
        add(Remark.Theme.VALUE, sentence, step.value().abs(), false);
    }

    /** What has not come back yet of what was invested. */
    private void invested() {
        Optional<BigDecimal> multiple = dossier.figures()
                .printed("value.multiple")
                .filter(share -> share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0);
        Optional<Cited> value = multiple.isPresent() ? citations.take("value.cumulative") : Optional.empty();
        Optional<Cited> investment = value.isPresent() ? citations.take("investment.cumulative") : Optional.empty();
        if (investment.isEmpty()) {
            return;
        }
        Money money = dossier.formats().money();
        String sentence = dossier.say(
                "remark.return",
                "one",
                money.oneUnit(dossier.currency()),
                "returned",
                money.perUnit(citations.take("value.multiple").orElseThrow(), dossier.currency()),
                "gap",
                dossier.money(investment.get().minus(value.get())));
        add(Remark.Theme.RETURN, sentence, BigDecimal.ONE.subtract(multiple.get()), false);
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
                .max(Comparator.comparing(goal -> goal.value().orElse(BigDecimal.ONE)))
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
        add(Remark.Theme.GOALS, sentence, weight, good);
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
        add(Remark.Theme.SERVICE, sentence, change.value().abs(), good);
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
        add(Remark.Theme.SERVICE, sentence, lacking.max(WORTH_TELLING), false);
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
                Remark.Theme.OPINION,
                sentence,
                change.get().abs().movePointLeft(2),
                change.get().signum() > 0);
    }

    private void use() {
        List<Measure> changed = Measure.all(dossier).stream()
                .filter(measure ->
                        measure.share().isPresent() && measure.change().isPresent())
                .filter(measure -> measure.change().orElseThrow().abs().compareTo(WORTH_TELLING_OF_USE) >= 0)
                .sorted(Comparator.comparing(
                        (Measure measure) -> measure.change().orElseThrow()))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        Measure least = changed.get(0);
        Measure most = changed.get(changed.size() - 1);
        if (least.direction() == Direction.DOWN) {
            use(least, false);
        }
        if (most.direction() == Direction.UP) {
            use(most, true);
        }
    }

    private void use(Measure measure, boolean good) {
        String sentence = dossier.say(
                "remark.use",
                "direction",
                measure.direction().word(),
                "name",
                dossier.formats().quoted(dossier.formats().sentence(measure.name())),
                "value",
                measure.value(dossier, citations),
                "size",
                measure.changeUnsigned(dossier, citations).orElse(""));
        add(Remark.Theme.USE, sentence, measure.change().orElseThrow().abs(), good);
    }

    private void commitments() {
        Optional<BigDecimal> missed =
                dossier.figures().printed("commitments.late").filter(count -> count.signum() > 0);
        if (missed.isEmpty()) {
            return;
        }
        Cited total = citations.take("commitments.total").orElseThrow();
        Cited late = citations.take("commitments.late").orElseThrow();
        String sentence = dossier.say(
                late.compareTo(total) == 0 ? "remark.commitments.all" : "remark.commitments",
                "total",
                total.whole(),
                "totalwords",
                dossier.formats().countInWords(total),
                "late",
                late.whole(),
                "latewords",
                dossier.formats().countInWords(late));
        add(Remark.Theme.COMMITMENTS, sentence, late.over(total).value(), false);
    }

    private void add(Remark.Theme theme, String sentence, BigDecimal weight, boolean good) {
        if (weight.compareTo(WORTH_TELLING) >= 0) {
            remarks.add(new Remark(theme, sentence, weight, good));
        }
    }
}
