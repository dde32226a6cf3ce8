package io.quarterdeck.metric;

import java.util.Optional;

/**
 * Something in the rows or the configuration because of which a review must be held.
 *
 * @param rule name of the rule, e.g. {@code missing-baseline}
 * @param figure id of the figure that it concerns
 * @param message what is wrong, with driver, day and numbers
 * @param remedy how to mend it
 */
public record Defect(String rule, Optional<String> figure, String message, String remedy) {}
