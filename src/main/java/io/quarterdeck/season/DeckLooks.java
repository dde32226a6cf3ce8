package io.quarterdeck.season;

import java.nio.file.Path;

/** Port: opens a deck's file for a short look, in bounded memory. Safe for use by several threads. */
public interface DeckLooks {
    /** @throws io.quarterdeck.evidence.UnreadableDeckException when the file is none that can be drawn; says why */
    DeckLook look(Path file);
}
