package io.quarterdeck.run;

/** What went wrong, in a person's words. */
final class Faults {
    private Faults() {}

    /** The message of the failure, or of its first cause that has one; never a stack trace. */
    static String words(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                return isOurs(cause) ? cause.getMessage() : cause.getMessage() + " (" + name(failure) + ")";
            }
        }
        return name(failure);
    }

    private static boolean isOurs(Throwable failure) {
        return failure.getClass().getName().startsWith("io.quarterdeck.");
    }

    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }
}
