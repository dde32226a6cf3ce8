package io.quarterdeck.cli;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.deck.DeckPictures;
import io.quarterdeck.run.Drafting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws a draft, and again whenever one of its files changes.
 *
 * @param end waits so long for the end; whether it has come
 */
record DraftWatch(
        Drafting drafting, DraftOutput output, DeckPictures pictures, Terminal terminal, Predicate<Duration> end) {
    private static final Logger LOG = LoggerFactory.getLogger(DraftWatch.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    /** Files that are saved together, or in pieces, are drawn together. */
    private static final Duration QUIET = Duration.ofMillis(120);

    /** Until the end; a fault is told and ends nothing. */
    void run() {
        FolderState seen = look();
        draw();
        terminal.say("Watching "
                + drafting.folders().stream().map(Path::toString).collect(Collectors.joining(" and "))
                + "; Ctrl-C ends.");
        while (!end.test(LOOK)) {
            FolderState now = look();
            if (!now.equals(seen)) {
                now = settled(now);
                tell(now.changedSince(seen));
                // looked at before it is drawn, so that a change meanwhile is one more
                seen = now;
                draw();
            }
        }
    }

    private FolderState look() {
        return FolderState.of(drafting.folders()).without(output::writes);
    }

    private FolderState settled(FolderState first) {
        FolderState before = first;
        while (!end.test(QUIET)) {
            FolderState now = look();
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
        return before;
    }

    private void tell(List<Path> changed) {
        terminal.out()
                .println("changed: " + changed.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }

    private void draw() {
        long begun = System.nanoTime();
        try {
            Deck deck = drafting.draw();
            output.write(deck, pictures).forEach(terminal.out()::println);
            terminal.out().println("drawn in " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) + " ms");
        } catch (RuntimeException e) {
            LOG.debug("not drawn", e);
            String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            terminal.err().println("not drawn, the draft before stays:\n" + message);
        }
    }
}
