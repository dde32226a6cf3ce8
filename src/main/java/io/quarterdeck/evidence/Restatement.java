package io.quarterdeck.evidence;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure that an earlier deck printed and that its source now gives another value for.
 *
 * @param figure id, e.g. {@code value.delivered.previous}
 * @param period for which both values are
 * @param page of this deck that says so
 * @param before as the earlier deck printed it, unrounded
 * @param now empty when it can no longer be computed
 * @param cause which rows were added, changed or removed, in words
 */
public record Restatement(
        String figure, String period, String page, BigDecimal before, Optional<BigDecimal> now, String cause) {}
