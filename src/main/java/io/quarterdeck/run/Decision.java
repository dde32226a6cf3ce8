package io.quarterdeck.run;

import java.util.Set;

/**
 * Who decided and why; kept in the review's history.
 *
 * @param actor a person's name, or {@link #PROGRAM}
 * @param waives keys of findings that hold this review no more; added to those that were waived before
 */
public record Decision(String actor, String reason, Set<String> waives) {
    public static final String PROGRAM = "quarterdeck";

    public Decision {
        waives = Set.copyOf(waives);
        if (actor.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a decision names who made it and why: --by NAME --reason \"…\"");
        }
    }

    /** No gate found anything and no approval is asked for. */
    public static Decision byRule(String reason) {
        return new Decision(PROGRAM, reason, Set.of());
    }
}
