package io.quarterdeck.evidence;

import java.nio.file.Path;

/** Port: takes a deck's file apart, in bounded memory, whoever made it. */
public interface DeckReader {
    /** @throws UnreadableDeckException when the file is no PDF, is broken, or is larger than what is read */
    ReadDeck read(Path file);
}
