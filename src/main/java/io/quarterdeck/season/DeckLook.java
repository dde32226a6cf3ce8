package io.quarterdeck.season;

import java.util.List;
import java.util.Optional;

/**
 * What a short look at a deck's file gives.
 *
 * @param pages how many it has
 * @param thumbnails PNG of its first two pages; not copied
 * @param evidence bytes of its {@code evidence.json}, unread; empty when it carries none; not copied
 */
public record DeckLook(int pages, List<byte[]> thumbnails, Optional<byte[]> evidence) {
    public DeckLook {
        thumbnails = List.copyOf(thumbnails);
    }

    /** What is kept of it for a sheet: the evidence is larger than all else. */
    DeckLook withoutEvidence() {
        return new DeckLook(pages, thumbnails, Optional.empty());
    }
}
