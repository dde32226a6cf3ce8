package io.quarterdeck.review.page;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Progress from baseline to target; 1 is the target. Drawn from 0, clamped to the bar.
 *
 * @param done empty when unknown: an empty track
 * @param expected where the ramp stands today, as a tick; empty for none
 */
public record ProgressBar(Optional<BigDecimal> done, Optional<BigDecimal> expected, Tone tone, String alt)
        implements Chart {}
