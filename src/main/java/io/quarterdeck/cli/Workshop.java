package io.quarterdeck.cli;

import io.quarterdeck.account.ContactBook;
import io.quarterdeck.archive.DeckArchive;
import io.quarterdeck.delivery.Outbox;
import io.quarterdeck.gate.Gates;
import io.quarterdeck.run.Benchmark;
import io.quarterdeck.run.CommentDesk;
import io.quarterdeck.run.Concerns;
import io.quarterdeck.run.Decisions;
import io.quarterdeck.run.Drafting;
import io.quarterdeck.run.Explanations;
import io.quarterdeck.run.FigureQuery;
import io.quarterdeck.run.Health;
import io.quarterdeck.run.Keeper;
import io.quarterdeck.run.MailTrial;
import io.quarterdeck.run.Preview;
import io.quarterdeck.run.PromiseLedger;
import io.quarterdeck.run.Replanner;
import io.quarterdeck.run.Rerender;
import io.quarterdeck.run.ReviewRun;
import io.quarterdeck.run.Reviews;
import io.quarterdeck.run.RowImport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A configured Quarterdeck: what the commands may ask for. Closing it lets database and threads go. */
public interface Workshop extends AutoCloseable {
    ReviewRun reviewRun();

    Preview preview();

    /**
     * A draft that is drawn again as its templates change.
     *
     * @throws IllegalArgumentException when the account is not there
     */
    Drafting drafting(String account, Optional<String> period, Optional<String> edition);

    FigureQuery figures();

    /** Where a figure comes from. */
    Explanations explanations();

    /** Makes archived decks again. */
    Rerender rerender();

    RowImport rowImport();

    /** The people of an account as the source has them now. */
    ContactBook contacts();

    /** What falls due. */
    Replanner replanner();

    /** Reviews and messages as the store has them. */
    Reviews reviews();

    /** What the customer success managers say on the pages. */
    CommentDesk comments();

    /** @throws RuntimeException with every fault of the file */
    List<CommentDesk.Wish> commentFile(Path file);

    /** What was agreed with the customers. */
    PromiseLedger promises();

    /** Releases, rejections, approvals. */
    Decisions decisions();

    /** What somebody must look at. */
    Concerns concerns();

    /** Which gate is whose. */
    Gates gates();

    Outbox outbox();

    /** Hands a message over to see that it can be done; it is in no outbox. */
    MailTrial mailTrial();

    DeckArchive archive();

    /** What may be done to the archive. */
    Keeper keeper();

    /** What {@code doctor} looks at beyond the concerns. */
    Health health();

    /** A process that makes and sends what falls due until it is closed. */
    Service service();

    @Override
    void close();

    /** Opens the benchmark's own accounts; part of a workshop opened by {@link Entrance#bench}. */
    interface Bench extends AutoCloseable {
        Benchmark benchmark();

        @Override
        void close();
    }
}
