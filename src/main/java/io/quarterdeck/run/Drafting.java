package io.quarterdeck.run;

import io.quarterdeck.deck.Deck;
import java.nio.file.Path;
import java.util.List;

/** One account's draft, drawn again and again from the same rows while templates, messages and brands change. */
public interface Drafting {
    /**
     * Draws it as files say now; only templates that changed are compiled again.
     *
     * @throws RuntimeException with every fault of the files, a line each, when it can't be drawn
     */
    Deck draw();

    /** The folders whose files it is drawn from. */
    List<Path> folders();
}
