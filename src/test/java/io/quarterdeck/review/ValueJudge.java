package io.quarterdeck.review;

import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.metric.Driver;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Judges what is said of the value, its course and its return. */
final class ValueJudge implements SentenceJudge.Family {
    private static final String NOW = "value.delivered";
    private static final String BEFORE = "value.delivered.previous";

    @Override
    public boolean judge(Said said, Truth truth, SentenceJudge.Faults faults) {
        switch (said.key()) {
            case "summary.value", "summary.value.second", "cover.value", "tile.value" -> clause(said, truth, faults);
            case "summary.value.contrast" -> contrast(said, truth, faults);
            case "drivers.title" -> course(said, truth, faults);
            case "drivers.title.turn" -> turn(said, truth, faults);
            case "drivers.title.single" -> faults.unless(truth.has(NOW), "tells of no value");
            case "outcomes.title" -> outcome(said, truth, faults);
            case "outcomes.title.plain" ->
                faults.unless(said.count("count") == outcomes(truth), "miscounts the outcomes");
            case "return.title", "tile.multiple", "return.alt" -> returned(said, truth, faults);
            case "remark.return" -> {
                BigDecimal multiple = truth.of("value.multiple");
                faults.unless(multiple.signum() > 0 && multiple.compareTo(BigDecimal.ONE) < 0, "has come back already");
            }
            case "remark.before" -> {
                BigDecimal change = Truth.growth(truth.of(NOW), truth.of(BEFORE));
                faults.unless(Truth.sign(said.word("direction"), change), "went the other way");
                faults.unless(Truth.sized(said.word("percent"), change), "is of another size");
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void clause(Said said, Truth truth, SentenceJudge.Faults faults) {
        BigDecimal value = truth.of(NOW);
        String sign = value.signum() < 0 ? "negative" : value.signum() == 0 ? "zero" : "positive";
        faults.unless(said.is("sign", sign), "is of another sign");
        boolean comparable = value.signum() >= 0;
        switch (said.word("compare")) {
            case "plan" -> {
                faults.unless(comparable && truth.positive("value.promised"), "compares what can't be compared");
                compared(said, Truth.growth(value, truth.of("value.promised")), faults);
            }
            case "planamount" -> faults.unless(truth.has("value.promised"), "names a plan that isn't there");
            case "before" -> {
                faults.unless(!truth.has("value.promised") && comparable, "should compare with the plan");
                compared(said, Truth.growth(value, truth.of(BEFORE)), faults);
            }
            default ->
                faults.unless(
                        !truth.has("value.promised") && !(comparable && truth.positive(BEFORE)),
                        "hides what it could compare with");
        }
    }

    private static void compared(Said said, BigDecimal change, SentenceJudge.Faults faults) {
        faults.unless(Truth.agrees(said.word("direction"), change), "went the other way");
        faults.unless(Truth.sized(said.word("percent"), change), "is of another size");
        faults.unless(Truth.sized(said.word("signed"), change), "is of another size");
    }

    private static void contrast(Said said, Truth truth, SentenceJudge.Faults faults) {
        BigDecimal plan = Truth.growth(truth.of(NOW), truth.of("value.promised"));
        BigDecimal trend = Truth.growth(truth.of(NOW), truth.of(BEFORE));
        faults.unless(Truth.agrees(said.word("direction"), plan), "went the other way against the plan");
        faults.unless(Truth.agrees(said.word("trend"), trend), "went the other way");
        faults.unless(!said.is("trend", said.word("direction")), "is no contrast");
        faults.unless(Truth.sized(said.word("percent"), plan), "is of another size against the plan");
        faults.unless(Truth.sized(said.word("grown"), trend), "is of another size");
    }

    private static void course(Said said, Truth truth, SentenceJudge.Faults faults) {
        List<Point> points = truth.points(NOW);
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        BigDecimal from = first.value().orElseThrow();
        BigDecimal to = last.value().orElseThrow();
        boolean alike = said.is("change", "amounts") && said.word("from").equals(said.word("to"));
        faults.unless(
                alike ? said.is("direction", "level") : Truth.sign(said.word("direction"), to.subtract(from)),
                "went the other way");
        faults.unless(!said.says("led") || !said.is("direction", "level"), "leads nowhere");
        boolean comparable = from.signum() > 0 && to.signum() > 0;
        double ratio = comparable ? to.doubleValue() / from.doubleValue() : 0;
        boolean so =
                switch (said.word("change")) {
                    case "amounts" -> !comparable;
                    case "level" -> Math.abs(ratio - 1) < 0.005;
                    case "up" -> ratio > 1 && ratio < 1.95;
                    case "down" -> ratio < 1;
                    case "halved" -> ratio > 0.45 && ratio < 0.55;
                    case "doubled" -> ratio > 1.9 && ratio < 2.1;
                    case "overdoubled" -> ratio > 2;
                    case "tripled" -> ratio > 2.9 && ratio < 3.1;
                    default -> ratio > 3;
                };
        faults.unless(comparable || said.is("change", "amounts"), "calls what can't be called");
        faults.unless(so, "calls it what it isn't");
        if (said.is("change", "up") || said.is("change", "down")) {
            faults.unless(Truth.sized(said.word("percent"), Truth.growth(to, from)), "is of another size");
        }
        if (said.says("led")) {
            leader(said, truth, first.at(), last.at(), to.compareTo(from) < 0, faults);
        }
    }

    private static void leader(
            Said said, Truth truth, String first, String last, boolean falling, SentenceJudge.Faults faults) {
        Map<String, BigDecimal> moves = new TreeMap<>();
        for (String driver : truth.parts().keySet()) {
            BigDecimal then = truth.at(NOW + "." + driver, first).orElse(BigDecimal.ZERO);
            BigDecimal now = truth.at(NOW + "." + driver, last).orElse(BigDecimal.ZERO);
            moves.put(driver, falling ? then.subtract(now) : now.subtract(then));
        }
        BigDecimal most = moves.values().stream().max(BigDecimal::compareTo).orElseThrow();
        faults.unless(
                moves.getOrDefault(said.named("leader"), most.subtract(BigDecimal.ONE))
                                        .compareTo(most)
                                == 0
                        && most.signum() > 0,
                "another driver led");
    }

    private static void turn(Said said, Truth truth, SentenceJudge.Faults faults) {
        List<Point> points = truth.points(NOW);
        BigDecimal before = points.get(points.size() - 2).value().orElseThrow();
        BigDecimal change = Truth.growth(truth.of(NOW), before);
        faults.unless(Truth.sign(said.word("direction"), change), "went the other way");
        faults.unless(Truth.sized(said.word("percent"), change), "is of another size");
        BigDecimal whole = truth.of(NOW).subtract(points.get(0).value().orElseThrow());
        faults.unless(whole.signum() * change.signum() < 0, "is no turn");
    }

    private static long outcomes(Truth truth) {
        return truth.random.settings.drivers().stream()
                .map(Driver::id)
                .filter(id -> truth.has(NOW + "." + id))
                .filter(id -> truth.random
                                .figures
                                .find(NOW + "." + id)
                                .orElseThrow()
                                .unit()
                                .kind()
                        != Unit.Kind.MONEY)
                .count();
    }

    private static void outcome(Said said, Truth truth, SentenceJudge.Faults faults) {
        String id = NOW + "." + said.named("name");
        Optional<BigDecimal> before = truth.find(id + ".year_ago");
        if (before.isEmpty()) {
            faults.unless(said.is("direction", "unknown"), "compares with nothing");
            return;
        }
        boolean alike = said.word("value").equals(said.word("before"));
        faults.unless(
                alike
                        ? said.is("direction", "level")
                        : Truth.sign(said.word("direction"), truth.of(id).subtract(before.get())),
                "went the other way");
    }

    private static void returned(Said said, Truth truth, SentenceJudge.Faults faults) {
        BigDecimal multiple = truth.of("value.multiple");
        boolean paid = truth.has("payback.month");
        if (said.arguments().containsKey("paid")) {
            faults.unless(said.says("paid") == paid, "is not the month in which it paid back");
            return;
        }
        String shape = multiple.signum() < 0
                ? "negative"
                : multiple.signum() == 0 ? "zero" : multiple.compareTo(BigDecimal.ONE) < 0 ? "below" : "above";
        faults.unless(said.is("shape", shape), "is of another shape");
        faults.unless(said.says("payback") == paid, "is not the month in which it paid back");
        faults.unless(!paid || shape.equals("above"), "has paid back and hasn't");
    }
}
