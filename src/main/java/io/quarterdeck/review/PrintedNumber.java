package io.quarterdeck.review;

import io.quarterdeck.review.format.Shown;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A number as a page prints it, with the way from the ledger to it.
 *
 * @param evidence number of the figure under which it stands, {@code E07}
 * @param text as printed
 * @param shown the digits of the text in their order; fewer where the text spells a number in words
 * @param value unrounded
 * @param formula over the inputs, in the grammar of the drivers' formulas
 * @param inputs letter → reference into the ledger: {@code E07}, {@code E07@2026-Q2}, {@code E07@2026-Q2#n},
 *     {@code E07!baseline}
 */
public record PrintedNumber(
        String evidence, String text, List<Shown> shown, BigDecimal value, String formula, Map<String, String> inputs) {
    public PrintedNumber {
        shown = List.copyOf(shown);
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }
}
