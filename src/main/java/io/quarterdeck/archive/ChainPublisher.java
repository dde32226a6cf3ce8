package io.quarterdeck.archive;

import io.quarterdeck.checkpoint.Checkpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the chain outside of the store up to date: {@code chain.jsonl}, and the signed head beside it.
 *
 * <p>Safe for several threads and processes, and repeated after a crash at any point it comes to the same files.
 */
public final class ChainPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(ChainPublisher.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_ATTEMPTS = 50;

    private final Path archive;
    private final ArchiveChain chain;
    private final ChainFile file;
    private final HeadFiles head;
    private final boolean signs;
    private final ReentrantLock atWork = new ReentrantLock();
    private final AtomicBoolean wanted = new AtomicBoolean();

    /** @param signer without one the head is written and not signed */
    public ChainPublisher(
            Path archive, ArchiveChain chain, Optional<HeadSigner> signer, Clock clock, Checkpoint checkpoint) {
        this.archive = archive;
        this.chain = chain;
        this.file = new ChainFile(archive, chain, checkpoint);
        this.head = new HeadFiles(archive, signer, clock, checkpoint);
        this.signs = signer.isPresent();
    }

    /**
     * What is committed when this is called is in the files when it returns, or soon after where another thread or process
     * is at it.
     *
     * @throws ArchiveException when the file says otherwise than the store, or can't be written; a later call mends the
     *     latter
     */
    public void publish() {
        wanted.set(true);
        while (wanted.get() && atWork.tryLock()) {
            try {
                while (wanted.getAndSet(false)) {
                    round();
                }
            } finally {
                atWork.unlock();
            }
        }
    }

    /** For whoever has done its work once the entry is committed: what goes wrong is told, here and by the health. */
    public void publishOrTell() {
        try {
            publish();
        } catch (RuntimeException e) {
            LOG.error("the archive's chain outside of the store is not up to date: {}", e.getMessage());
            LOG.debug("not published", e);
        }
    }

    private void round() {
        try {
            Optional<ArchiveHold> hold = ArchiveHold.take(archive, PATIENCE);
            if (hold.isEmpty()) {
                LOG.info("another process has the archive's chain in hand; what is new comes in with the next round");
                return;
            }
            during(hold.get(), last -> Boolean.TRUE);
        } catch (IOException e) {
            throw new ArchiveException(
                    "the archive's chain in " + archive + " can't be brought up to date: " + FileFailure.words(e)
                            + "; mend that (space, permission), and it is done with the next deck or by"
                            + " quarterdeck archive publish",
                    e);
        }
    }

    /**
     * Runs the work while nobody changes the chain's files, with the decks as these have them: what is archived meanwhile
     * stands in the store, and not among them.
     */
    <T> T whileStill(Work<List<ArchiveChain.Standing>, T> work) throws IOException {
        return during(
                ArchiveHold.take(archive, PATIENCE.multipliedBy(4))
                        .orElseThrow(() -> new ArchiveException("another process has the chain of " + archive
                                + " in hand and doesn't let go; try again when it has ended")),
                last -> work.run(standing(last)));
    }

    private List<ArchiveChain.Standing> standing(Optional<ChainLink> last) throws IOException {
        Optional<ChainLink> written = last;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            List<ArchiveChain.Standing> decks = chain.decks();
            if (chain.last().equals(written)) {
                return decks;
            }
            written = update();
        }
        throw new ArchiveException("so much is being archived in " + archive
                + " that its chain never stands still; try again when that has ended");
    }

    private Optional<ChainLink> update() throws IOException {
        Optional<ChainLink> last = file.catchUp();
        if (last.isPresent()) {
            head.write(last.get());
        }
        return last;
    }

    private <T> T during(ArchiveHold hold, Work<Optional<ChainLink>, T> work) throws IOException {
        try {
            return work.run(update());
        } finally {
            hold.close();
        }
    }

    interface Work<S, T> {
        T run(S state) throws IOException;
    }

    /** The head that stands, after bringing it up to date; empty for an archive without entries. */
    public Optional<SignedHead> head() {
        publish();
        try {
            Optional<ArchiveHold> hold = ArchiveHold.take(archive, PATIENCE);
            if (hold.isEmpty()) {
                return Optional.empty();
            }
            try {
                Optional<byte[]> signature = ArchiveFiles.small(archive.resolve(ArchiveFiles.SIGNATURE));
                return head.read().map(standing -> new SignedHead(standing, signature));
            } finally {
                hold.get().close();
            }
        } catch (IOException e) {
            throw new ArchiveException("the archive's head can't be read: " + FileFailure.words(e), e);
        }
    }

    /**
     * Brings the files up to date and says how they stand to the store.
     *
     * @param throughout whether to compare every line, else the last ones only
     * @throws ArchiveException when they disagree, or stay behind; says how and what to do
     */
    public String look(boolean throughout) {
        publish();
        try {
            if (throughout) {
                file.requireSameThroughout();
            }
            Optional<Head> standing = head.read();
            Optional<ChainLink> last = chain.last();
            if (last.isEmpty()) {
                return "no entries yet";
            }
            if (standing.isEmpty()) {
                throw new ArchiveException("the archive's head is not written yet; another process has it in hand");
            }
            long behind = last.get().sequence() - standing.get().sequence();
            return standing.get().count() + " entries, head " + (signs ? "signed" : "not signed, written") + " at "
                    + standing.get().time() + (behind > 0 ? "; " + behind + " more are about to be added" : "");
        } catch (IOException e) {
            throw new ArchiveException(
                    "the archive's chain in " + archive + " can't be read: " + FileFailure.words(e), e);
        }
    }
}
