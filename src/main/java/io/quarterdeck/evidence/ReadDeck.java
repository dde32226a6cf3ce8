package io.quarterdeck.evidence;

import io.quarterdeck.review.format.Run;
import java.util.List;
import java.util.Optional;

/**
 * What a deck's file holds, as it stands there and not yet judged.
 *
 * @param signatures in the order of the file
 * @param attachments embedded files
 * @param pages in their order
 */
public record ReadDeck(List<ReadSignature> signatures, List<ReadAttachment> attachments, List<ReadPage> pages) {
    public ReadDeck {
        signatures = List.copyOf(signatures);
        attachments = List.copyOf(attachments);
        pages = List.copyOf(pages);
    }

    /**
     * A signature with the bytes that it speaks of.
     *
     * @param signed all bytes of its ranges; not copied
     * @param cms the signature itself, DER; not copied
     * @param gap what is wrong with its ranges: bytes of the file that it doesn't cover; empty when it covers all
     */
    public record ReadSignature(byte[] signed, byte[] cms, Optional<String> gap) {}

    /** An embedded file; bytes not copied. */
    public record ReadAttachment(String name, byte[] bytes) {}

    /**
     * A page's texts.
     *
     * @param tagged those of the structure, in its order
     * @param artifacts those that belong to the page's frame
     * @param untagged those that neither structure nor artifact holds
     * @param unread what shows something that can't be read as text, and where it stands
     */
    public record ReadPage(
            List<TaggedText> tagged, List<String> artifacts, List<String> untagged, List<String> unread) {
        public ReadPage {
            tagged = List.copyOf(tagged);
            artifacts = List.copyOf(artifacts);
            untagged = List.copyOf(untagged);
            unread = List.copyOf(unread);
        }

        /** Of all texts with what is said of them. */
        long letters() {
            long letters = 0;
            for (TaggedText text : tagged) {
                letters += text.drawn().length() + text.alternative().orElse("").length();
                for (Run run : text.runs()) {
                    letters += run.text().length();
                }
            }
            for (String text : artifacts) {
                letters += text.length();
            }
            return letters;
        }
    }

    /**
     * A structure element's own text.
     *
     * @param role of the element: {@code P}, {@code H1}, {@code TD}, {@code Figure}
     * @param drawn as the page shows it
     * @param alternative for those who can't see it
     * @param runs where the pieces of the text come from, in reading order
     */
    public record TaggedText(String role, String drawn, Optional<String> alternative, List<Run> runs) {
        public TaggedText {
            runs = List.copyOf(runs);
        }
    }
}
