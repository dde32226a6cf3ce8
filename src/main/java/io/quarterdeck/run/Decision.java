package io.quarterdeck.run;

/**
 * Who decided and why; kept in the review's history.
 *
 * @param actor a person's name, or {@link #PROGRAM}
 */
public record Decision(String actor, String reason) {
    public static final String PROGRAM = "quarterdeck";

    public Decision {
        if (actor.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a decision names who made it and why: --by NAME --reason \"…\"");
        }
    }

    /** No gate found anything and no approval is asked for. */
    public static Decision byRule(String reason) {
        return new Decision(PROGRAM, reason);
    }
}
