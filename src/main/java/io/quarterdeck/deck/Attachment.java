package io.quarterdeck.deck;

import java.util.Locale;

/**
 * A file that a deck carries inside.
 *
 * @param name of the file, e.g. {@code evidence.json}
 * @param description for people, in English
 * @param bytes not copied, nobody changes them
 */
public record Attachment(String name, String mimeType, String description, Relationship relationship, byte[] bytes) {
    /** How the file belongs to the deck, as ISO 32000-2 names it ({@code AFRelationship}). */
    public enum Relationship {
        /** The data from which the deck was made. */
        SOURCE,
        /** The data in another form. */
        DATA,
        ALTERNATIVE,
        SUPPLEMENT;

        /** The PDF's name for it: {@code Source}. */
        public String pdfName() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }
}
