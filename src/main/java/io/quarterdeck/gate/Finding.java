package io.quarterdeck.gate;

import java.util.Optional;

/**
 * Why a review must not go out as it is.
 *
 * @param rule name of the gate, e.g. {@code bridge-reconciles}
 * @param figure id of the figure it concerns
 * @param message what is wrong, with the numbers
 * @param remedy how to mend it
 */
public record Finding(String rule, Optional<String> figure, String message, String remedy) {
    /** What a person waives: the rule, and where it concerns one recipient, this recipient alone. */
    public String key() {
        return rule.equals(GateRules.FOREIGN_RECIPIENT) ? rule + ": " + message : rule;
    }
}
