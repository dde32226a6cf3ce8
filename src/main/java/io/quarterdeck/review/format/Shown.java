package io.quarterdeck.review.format;

import java.math.BigDecimal;

/**
 * A number as its digits stand on the page, and what one of it is worth: {@code 1.84 M} is 1.84 × 1,000,000 and
 * {@code 18 min} of a length in hours 18 × 1/60.
 */
public record Shown(BigDecimal number, BigDecimal factor) {
    public static Shown plain(BigDecimal number) {
        return new Shown(number, BigDecimal.ONE);
    }
}
