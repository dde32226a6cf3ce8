package io.quarterdeck.review.format;

import java.util.Locale;
import java.util.Optional;

/**
 * A piece of a printed text that says where it comes from.
 *
 * @param value what it stands for, by kind: an evidence number ({@code E07}), an ISO day, period or instant (several
 *     joined by {@code /}), a range of evidence numbers ({@code E12-E18}), a file's name, a definition's key
 * @param text as it is printed, without marks
 */
public record Run(Kind kind, String value, String text) {
    /** What a piece of text is; only a {@link #FIGURE} is a number that the evidence must prove. */
    public enum Kind {
        FIGURE,
        DATE,
        /** The customer's own words: names, goals, actions, comments. */
        WORDS,
        REFERENCE,
        HASH,
        /** The words of a definition, with the constants of its formula. */
        DEFINITION;

        /** As the PDF's user properties name it: {@code figure}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> byId(String id) {
            for (Kind kind : values()) {
                if (kind.id().equals(id)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }
}
