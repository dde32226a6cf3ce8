package io.quarterdeck.review;

import io.quarterdeck.review.format.Shown;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A number as a page prints it, and how it is made from figures of the ledger.
 *
 * @param evidence number of the figure that it is printed under, e.g. {@code E07}
 * @param text as it is printed
 * @param shown its digits and what they are worth; their sum is the value, rounded at the last place shown
 * @param formula of the value over the inputs, as in a driver's formula
 * @param inputs letter → reference: {@code E07}, {@code E07@2026-Q2}, {@code E07@2026-Q2#n}, {@code E07!baseline},
 *     {@code E07#rows}
 */
public record PrintedNumber(
        String evidence,
        String text,
        List<Shown> shown,
        BigDecimal value,
        String formula,
        Map<String, String> inputs) {
    public PrintedNumber {
        shown = List.copyOf(shown);
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }
}
