package io.quarterdeck.schedule;

/** What a failure says, for a person. */
final class Words {
    private Words() {}

    /** The message of the innermost cause that has one: Quartz wraps what the database said in words of its own. */
    static String of(Throwable failure) {
        String words = failure.getClass().getSimpleName();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                words = cause.getMessage().strip();
            }
        }
        return words;
    }
}
