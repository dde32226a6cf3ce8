package io.quarterdeck.evidence;

import java.nio.file.Path;

/** Port: takes a deck's file apart, in bounded memory, whoever made it. */
public interface DeckReader {
    /** @throws UnreadableDeckException when the file is no PDF, is broken, or is larger than what is read */
    ReadDeck read(Path file);

    /**
     * @param bytes of a deck, all of them
     * @param name by which errors call it
     * @throws UnreadableDeckException as above
     */
    ReadDeck read(byte[] bytes, String name);
}
