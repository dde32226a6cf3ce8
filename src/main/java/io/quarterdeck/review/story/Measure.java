package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.metric.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
            String name = dossier.words().find("measure." + measure).orElse(Drivers.inWords(measure));
            return new Measure(id, name, figure, share, change);
        });
    }

    /** Those that tell most: of more than four, the lowest shares and the largest changes. */
    static List<Measure> leading(Dossier dossier) {
        List<Measure> all = dossier.snapshot().rows(Kind.USAGE).stream()
                .map(row -> row.text("measure"))
                .distinct()
                .map(measure -> of(dossier, measure))
                .flatMap(Optional::stream)
                .toList();
        if (all.size() <= LEADING) {
            return all;
        }
        List<Measure> chosen = all.stream()
                .sorted(Comparator.comparing(Measure::weight).reversed())
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

    String value(Dossier dossier) {
        return share.map(dossier.formats().ratios()::percent)
                .orElseGet(() -> dossier.formats().value(figure.value().orElseThrow(), figure.unit()));
    }

    /** Which way use went in a year, level where no change would print. */
    Direction direction() {
        return change.map(difference ->
                        share.isPresent() ? Direction.ofShares(difference) : Direction.ofRatio(difference))
                .orElse(Direction.LEVEL);
    }

    /** "+16 pp in a year", or empty. */
    String changeText(Dossier dossier) {
        return change.map(difference -> dossier.say(
                        "adoption.change",
                        "change",
                        share.isPresent()
                                ? dossier.formats().ratios().points(difference)
                                : dossier.formats().ratios().signedPercent(difference)))
                .orElse("");
    }
}
