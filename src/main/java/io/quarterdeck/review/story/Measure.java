package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Ratios;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One measure of use in the period.
 *
 * @param share of the capacity, where there is one
 * @param change in a year: of the share in points where there is a share, else of the value as a ratio
 */
record Measure(String id, String name, Figure figure, Optional<BigDecimal> share, Optional<BigDecimal> change) {
    private static final int LEADING = 4;

    static Optional<Measure> of(Dossier dossier, String measure) {
        String id = "usage." + measure;
        return dossier.find(id).filter(Figure::printed).map(figure -> {
            Optional<BigDecimal> share = dossier.figures().printed(id + ".share");
            Optional<BigDecimal> change =
                    share.isPresent() ? dossier.figures().printed(id + ".change") : grown(dossier, id);
            String name = name(dossier, measure);
            return new Measure(id, name, figure, share, change);
        });
    }

    /** The language's own name of a built-in measure, else the customer's. */
    static String name(Dossier dossier, String measure) {
        return dossier.words().find("measure." + measure).orElseGet(() -> Marks.words(Drivers.inWords(measure)));
    }

    /** Every measure that the period has a value of. */
    static List<Measure> all(Dossier dossier) {
        return dossier.snapshot().rows(Kind.USAGE).stream()
                .map(row -> row.text("measure"))
                .distinct()
                .map(measure -> of(dossier, measure))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Those that tell most: of more than four, the highest and lowest share, then the largest gaps and changes. */
    static List<Measure> leading(Dossier dossier) {
        List<Measure> all = all(dossier);
        if (all.size() <= LEADING) {
            return all;
        }
        Comparator<Measure> byShare =
                Comparator.comparing(measure -> measure.share().orElseThrow());
        List<Measure> shared =
                all.stream().filter(measure -> measure.share().isPresent()).toList();
        // the ends, which the title names, then what tells most
        List<Measure> chosen = Stream.concat(
                        Stream.of(shared.stream().min(byShare), shared.stream().max(byShare))
                                .flatMap(Optional::stream),
                        all.stream()
                                .sorted(Comparator.comparing(Measure::weight).reversed()))
                .distinct()
                .limit(LEADING)
                .toList();
        return all.stream().filter(chosen::contains).toList();
    }

    private BigDecimal weight() {
        BigDecimal lacking = share.map(BigDecimal.ONE::subtract).orElse(BigDecimal.ZERO);
        return change.map(BigDecimal::abs).orElse(BigDecimal.ZERO).max(lacking);
    }

    private static Optional<BigDecimal> grown(Dossier dossier, String id) {
        return dossier.figures().printed(id).flatMap(now -> dossier.figures()
                .printed(id + ".year_ago")
                .filter(before -> before.signum() > 0)
                .map(before -> now.divide(before, MathContext.DECIMAL128).subtract(BigDecimal.ONE)));
    }

    /** Of the share where there is one; cites what it prints. */
    String value(Dossier dossier, Citations citations) {
        return share.isPresent()
                ? dossier.formats()
                        .ratios()
                        .percent(citations.take(id + ".share").orElseThrow())
                : dossier.print(citations.take(id).orElseThrow());
    }

    /** Which way use went in a year, level where no change would print. */
    Direction direction() {
        return change.map(difference ->
                        share.isPresent() ? Direction.ofShares(difference) : Direction.ofRatio(difference))
                .orElse(Direction.LEVEL);
    }

    /** "+16 pp in a year", or empty. */
    String changeText(Dossier dossier, Citations citations) {
        return changeSize(dossier, citations)
                .map(size -> dossier.say("adoption.change", "change", size))
                .orElse("");
    }

    /** "+16 pp" of a share, "+12 %" of a value. */
    Optional<String> changeSize(Dossier dossier, Citations citations) {
        Ratios ratios = dossier.formats().ratios();
        return moved(citations).map(moved -> share.isPresent() ? ratios.points(moved) : ratios.signedPercent(moved));
    }

    /** "16 pp" or "12 %", for sentences that carry the direction in words. */
    Optional<String> changeUnsigned(Dossier dossier, Citations citations) {
        Ratios ratios = dossier.formats().ratios();
        return moved(citations).map(moved -> share.isPresent() ? ratios.pointsSize(moved) : ratios.percentSize(moved));
    }

    private Optional<Cited> moved(Citations citations) {
        if (change.isEmpty()) {
            return Optional.empty();
        }
        return share.isPresent()
                ? citations.take(id + ".change")
                : citations
                        .take(id + ".year_ago")
                        .flatMap(before -> citations.take(id).map(now -> now.growthOver(before)));
    }
}
