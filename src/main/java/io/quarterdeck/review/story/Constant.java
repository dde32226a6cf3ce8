package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Run;

/** A number that belongs to a definition and not to the customer's data, such as the scores that promote. */
final class Constant {
    private Constant() {}

    /** As the language writes it, marked as that definition's own; the appendix prints the definition in full. */
    static String of(Dossier dossier, String definition, String name) {
        return Marks.mark(Run.Kind.DEFINITION, definition, dossier.say("constant." + definition + "." + name));
    }
}
