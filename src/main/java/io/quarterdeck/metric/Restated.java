package io.quarterdeck.metric;

import io.quarterdeck.figure.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure that an archived deck printed and that the rows give otherwise now.
 *
 * @param evidence its number in that deck, e.g. {@code E07}
 * @param point name of the point of its series that differs; empty for its value
 * @param printed then; unrounded
 * @param now by the rows as they are; empty where they give none any more
 * @param cause rows of the figure's kinds up to the end of that period, against those that the deck was made from
 * @param elsewhere the deck that printed it last, where that is an earlier one than the precedent
 */
public record Restated(
        String figure,
        String name,
        String evidence,
        Optional<String> point,
        Unit unit,
        BigDecimal printed,
        Optional<BigDecimal> now,
        Cause cause,
        Optional<Deck> elsewhere) {
    /** @param sha256 of its archived file, hex */
    public record Deck(String period, int revision, String sha256) {}

    /** Of the figure that tells it: {@code restated.value.delivered} or {@code restated.value.delivered@2026-Q1}. */
    public String figureId() {
        return "restated." + figure + point.map(at -> "@" + at).orElse("");
    }

    Restated named(String other) {
        return new Restated(figure, other, evidence, point, unit, printed, now, cause, elsewhere);
    }

    /** Numbers of rows. All zero: a definition in the settings was changed. */
    public record Cause(int added, int changed, int removed) {
        public boolean isOfRows() {
            return added + changed + removed > 0;
        }
    }
}
