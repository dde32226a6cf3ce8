package io.quarterdeck.cli;

import io.quarterdeck.deck.DeckPictures;
import io.quarterdeck.run.CheckReport;
import io.quarterdeck.season.SheetDesk;
import java.nio.file.Path;

/** How commands come to a workshop; the wiring behind it is none of theirs. */
public interface Entrance {
    /** @throws RuntimeException with all faults of the configuration in its message, before anything has started */
    Workshop open(Path config);

    /**
     * A workshop whose source holds the sample company, made anew.
     *
     * @param generated how many ordinary accounts to add to its dozen
     */
    Workshop demo(Path config, int generated);

    Workshop.Bench bench(Path config);

    /** Looks at everything and starts nothing; all faults at once. */
    CheckReport check(Path config);

    /** Needs nothing but files. */
    Proof proof();

    /** Draws pages; needs nothing. */
    DeckPictures pictures();

    /**
     * Contact sheets in the look of the configured brand; no database is opened.
     *
     * @throws RuntimeException with all faults of the configuration in its message
     */
    SheetDesk sheets(Path config);
}
