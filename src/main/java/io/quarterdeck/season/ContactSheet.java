package io.quarterdeck.season;

import java.time.Instant;
import java.util.List;

/**
 * A whole season at a glance.
 *
 * @param note how many there are of what
 * @param unreadable what of the files could not be read, a line each
 * @param sections none of them empty; the odd ones first
 */
public record ContactSheet(String title, String note, List<String> unreadable, List<Section> sections, Instant madeAt) {
    public ContactSheet {
        unreadable = List.copyOf(unreadable);
        sections = List.copyOf(sections);
    }

    /** Cards under a heading. */
    public record Section(String heading, List<Card> cards) {
        public Section {
            cards = List.copyOf(cards);
        }
    }
}
