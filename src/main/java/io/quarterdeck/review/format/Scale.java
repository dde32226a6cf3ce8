package io.quarterdeck.review.format;

import java.math.BigDecimal;

/**
 * A power of ten in which large numbers are told.
 *
 * @param exponent 0 for numbers as they are
 * @param sign after a number: {@code k}; empty at exponent 0
 * @param name in a chart's subtitle: {@code thousand}; empty at exponent 0
 */
public record Scale(int exponent, String sign, String name) {
    static final Scale ONE = new Scale(0, "", "");

    /**
     * The number with the scale's sign, held together by a no-break space; Chinese and Japanese put none between a
     * number and an ideograph.
     */
    String after(String number) {
        if (sign.isEmpty()) {
            return number;
        }
        return isIdeographic() ? number + sign : number + '\u00a0' + sign;
    }

    /** Whether the sign is a numeral of its own ({@code 万}), with which a number reads on into what it counts. */
    boolean isIdeographic() {
        return !sign.isEmpty() && Character.isIdeographic(sign.codePointAt(0));
    }

    /** What a one in this scale is worth. */
    BigDecimal one() {
        return BigDecimal.ONE.movePointRight(exponent);
    }

    /** The value in this scale, unrounded. */
    public BigDecimal of(BigDecimal value) {
        return value.movePointLeft(exponent);
    }
}
