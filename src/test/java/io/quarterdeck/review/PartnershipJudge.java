package io.quarterdeck.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges what is said of recurring revenue and of use. */
final class PartnershipJudge implements SentenceJudge.Family {
    /** What would print as 0 percentage points. */
    private static final BigDecimal NO_POINTS = new BigDecimal("0.0005");

    private static final BigDecimal HALF_A_PERCENT = new BigDecimal("0.005");

    @Override
    public boolean judge(Said said, Truth truth, SentenceJudge.Faults faults) {
        switch (said.key()) {
            case "retention.title" -> grew(said, truth, faults);
            case "retention.title.cause" -> cause(said, truth, faults);
            case "adoption.title" -> spread(said, truth, faults);
            case "adoption.title.plain" ->
                faults.unless(
                        said.count("count") == Math.min(4, truth.measures().size()), "miscounts the measures");
            case "adoption.title.single" -> moved(said, truth, faults);
            case "summary.partnership" ->
                faults.unless(truth.positive(truth.positive("arr.new") ? "arr.total" : "arr.closing"), "it has ended");
            case "summary.use" -> highest(said, truth, faults);
            case "remark.use" -> moved(said, truth, faults);
            case "adoption.title.trend" -> everywhere(said, truth, faults);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void grew(Said said, Truth truth, SentenceJudge.Faults faults) {
        Optional<BigDecimal> nrr = truth.find("nrr");
        if (nrr.isEmpty() || nrr.get().signum() <= 0) {
            faults.unless(said.is("shape", nrr.isEmpty() ? "began" : "ended"), "is of another shape");
            return;
        }
        BigDecimal change = nrr.get().subtract(BigDecimal.ONE);
        faults.unless(
                List.of("up", "down", "level").contains(said.word("shape")) && Truth.agrees(said.word("shape"), change),
                "went the other way");
        faults.unless(Truth.sized(said.word("percent"), change), "is of another size");
    }

    private static void cause(Said said, Truth truth, SentenceJudge.Faults faults) {
        boolean grew = truth.of("nrr").compareTo(BigDecimal.ONE) > 0;
        List<String> movements =
                grew ? List.of("arr.expansion", "arr.reactivation") : List.of("arr.contraction", "arr.churn");
        BigDecimal own = truth.of("arr." + said.word("cause"));
        faults.unless(movements.contains("arr." + said.word("cause")), "is no cause of that");
        faults.unless(
                own.signum() > 0
                        && movements.stream()
                                .flatMap(id -> truth.find(id).stream())
                                .allMatch(other -> other.compareTo(own) <= 0),
                "something else did more");
    }

    private static void spread(Said said, Truth truth, SentenceJudge.Faults faults) {
        Map<String, BigDecimal> shares = truth.shares();
        BigDecimal least = shares.values().stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = shares.values().stream().max(BigDecimal::compareTo).orElseThrow();
        BigDecimal low = shares.getOrDefault(said.named("low"), most.add(BigDecimal.ONE));
        BigDecimal high = shares.getOrDefault(said.named("high"), least.subtract(BigDecimal.ONE));
        faults.unless(low.compareTo(least) == 0, "another measure is lowest");
        faults.unless(high.compareTo(most) == 0, "another measure is highest");
        boolean alike = said.word("lowvalue").equals(said.word("highvalue"));
        switch (said.word("shape")) {
            case "equal" ->
                faults.unless(alike && shares.size() == truth.measures().size(), "they are not equal");
            case "lags" -> faults.unless(!alike && least.doubleValue() < 0.75 * most.doubleValue(), "none lags");
            case "close" -> faults.unless(!alike && least.doubleValue() >= 0.75 * most.doubleValue(), "one lags");
            default -> faults.unless(low.compareTo(high) <= 0, "the ends are the wrong way round");
        }
    }

    private static void highest(Said said, Truth truth, SentenceJudge.Faults faults) {
        Map<String, BigDecimal> shares = truth.shares();
        faults.unless(said.is("most", "yes") == shares.size() > 1, "compares with no other measure");
        BigDecimal own = shares.getOrDefault(said.named("name"), BigDecimal.ONE.negate());
        faults.unless(shares.values().stream().allMatch(other -> other.compareTo(own) <= 0), "another is higher");
    }

    private static Optional<BigDecimal> change(Truth truth, String measure) {
        String id = "usage." + measure;
        if (truth.has(id + ".share")) {
            return truth.find(id + ".change");
        }
        return truth.positive(id + ".year_ago")
                ? Optional.of(Truth.growth(truth.of(id), truth.of(id + ".year_ago")))
                : Optional.empty();
    }

    private static void moved(Said said, Truth truth, SentenceJudge.Faults faults) {
        String measure = said.named("name");
        Optional<BigDecimal> change = change(truth, measure);
        BigDecimal least = truth.has("usage." + measure + ".share") ? NO_POINTS : HALF_A_PERCENT;
        faults.unless(
                change.map(moved -> Truth.agrees(said.word("direction"), moved, least))
                        .orElse(said.is("direction", "unknown")),
                "went the other way");
    }

    private static void everywhere(Said said, Truth truth, SentenceJudge.Faults faults) {
        List<BigDecimal> changes = truth.measures().stream()
                .flatMap(measure -> change(truth, measure).stream())
                .toList();
        faults.unless(changes.size() == truth.measures().size(), "not every measure has a change");
        faults.unless(
                changes.stream().allMatch(moved -> Truth.agrees(said.word("direction"), moved, NO_POINTS)),
                "not every measure went that way");
        BigDecimal own = change(truth, said.named("name")).orElse(BigDecimal.ZERO);
        faults.unless(changes.stream().allMatch(moved -> moved.abs().compareTo(own.abs()) <= 0), "another moved more");
    }
}
