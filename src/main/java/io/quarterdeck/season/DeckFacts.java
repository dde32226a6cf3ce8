package io.quarterdeck.season;

import io.quarterdeck.evidence.EvidenceReader;
import io.quarterdeck.json.Json;
import io.quarterdeck.json.Tree;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the sheet tells of a deck, out of the evidence inside it.
 *
 * @param kinds how many kinds of page it has
 * @param leftOut keys of the pages that had nothing to say
 * @param restated how many figures of the deck before are told otherwise
 * @param negative whether the value delivered is below nothing
 * @param vsPlan value delivered by value promised; empty without a plan
 * @param change of the headline figure that went farthest; empty where none can be compared
 */
record DeckFacts(
        String account,
        String name,
        String period,
        String edition,
        int revision,
        String headline,
        int kinds,
        List<String> leftOut,
        int restated,
        boolean negative,
        Optional<BigDecimal> vsPlan,
        Optional<Change> change) {
    private static final String VALUE = "value.delivered";
    private static final String NRR = "nrr";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,60}(\\.[0-9]{1,60})?");

    DeckFacts {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Believes what it reads: whether it is true is for {@code verify}.
     *
     * @throws IllegalArgumentException when it is no evidence
     */
    static DeckFacts read(byte[] evidence) {
        EvidenceReader.BOUNDS.check(evidence);
        Tree tree = new Tree(Json.object(new String(evidence, StandardCharsets.UTF_8)));
        Tree review = tree.tree("review");
        Map<String, Tree> figures = new HashMap<>();
        tree.trees("figures").forEach(figure -> figures.put(figure.text("id"), figure));
        String period = review.text("period");
        return new DeckFacts(
                review.text("account"),
                review.text("account_name"),
                period,
                review.text("edition"),
                review.number("revision"),
                review.text("headline"),
                tree.trees("pages").size(),
                tree.trees("left_out").stream().map(page -> page.text("page")).toList(),
                tree.findTree("precedent")
                        .map(precedent -> precedent.trees("restated").size())
                        .orElse(0),
                value(figures, VALUE).filter(value -> value.signum() < 0).isPresent(),
                value(figures, "value.vs_plan").or(() -> vsPlan(figures)),
                farthest(figures, period));
    }

    /** A deck that speaks of amounts alone has no share of its own. */
    private static Optional<BigDecimal> vsPlan(Map<String, Tree> figures) {
        return value(figures, VALUE).flatMap(value -> value(figures, "value.promised")
                .filter(promised -> promised.signum() > 0)
                .map(promised -> value.divide(promised, MathContext.DECIMAL32)));
    }

    private static Optional<Change> farthest(Map<String, Tree> figures, String period) {
        Optional<Change> value = lastTwo(figures, VALUE, period)
                .filter(two -> two.before().signum() != 0)
                .map(two -> Change.of(
                        "value", two.difference().divide(two.before().abs(), MathContext.DECIMAL32), " %", two.than()));
        Optional<Change> retention =
                lastTwo(figures, NRR, period).map(two -> Change.of("NRR", two.difference(), " pp", two.than()));
        return Stream.of(value, retention, opinion(figures))
                .flatMap(Optional::stream)
                .filter(Change::isVisible)
                .max(Comparator.comparing(Change::size));
    }

    /** A change of NPS is called one only where it is larger than its margin. */
    private static Optional<Change> opinion(Map<String, Tree> figures) {
        Optional<BigDecimal> change = value(figures, "nps.change");
        Optional<BigDecimal> margin = value(figures, "nps.change.margin");
        return change.filter(points -> margin.isPresent() && points.abs().compareTo(margin.get()) > 0)
                .map(points -> Change.of("NPS", points.movePointLeft(2), "", ""));
    }

    private record Two(BigDecimal before, BigDecimal now, String than) {
        BigDecimal difference() {
            return now.subtract(before);
        }
    }

    private static Optional<Two> lastTwo(Map<String, Tree> figures, String id, String period) {
        Tree figure = figures.get(id);
        if (figure == null || !figure.names().contains("points")) {
            return Optional.empty();
        }
        List<Tree> points = figure.trees("points");
        int last = points.size() - 1;
        if (last < 1 || !points.get(last).text("at").equals(period)) {
            return Optional.empty();
        }
        Tree earlier = points.get(last - 1);
        return decimal(earlier)
                .flatMap(before -> decimal(points.get(last)).map(now -> new Two(before, now, earlier.text("at"))));
    }

    private static Optional<BigDecimal> value(Map<String, Tree> figures, String id) {
        return Optional.ofNullable(figures.get(id)).flatMap(DeckFacts::decimal);
    }

    private static Optional<BigDecimal> decimal(Tree tree) {
        return tree.findText("value").map(DeckFacts::number);
    }

    /** As every deck writes it: a power of ten would be a few letters that take all memory once they are rounded. */
    private static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("a figure has a value that is no number");
        }
        return new BigDecimal(text);
    }

    /** By how many whole per cent the value stays below the plan; 0 when it doesn't. */
    int percentBelowPlan() {
        return vsPlan.map(share -> BigDecimal.ONE
                        .subtract(share)
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .max(BigDecimal.ZERO)
                        .min(BigDecimal.valueOf(9_999))
                        .intValueExact())
                .orElse(0);
    }
}
