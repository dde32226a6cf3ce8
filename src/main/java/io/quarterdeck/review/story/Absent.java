package io.quarterdeck.review.story;

import io.quarterdeck.figure.Absence;

/** What stands where a figure has no value: nothing to divide by is "n/a", no data a dash. */
final class Absent {
    private Absent() {}

    static String word(Dossier dossier, Absence reason) {
        return switch (reason) {
            case ZERO_DENOMINATOR, OPENING_ZERO, TARGET_IS_BASELINE -> dossier.say("format.undefined");
            default -> dossier.formats().dash();
        };
    }

    /** Why, in the account's language; in English where no message file knows the reason yet. */
    static String reason(Dossier dossier, Absence reason) {
        return dossier.words().find("absence." + reason.name()).orElse(reason.text());
    }
}
