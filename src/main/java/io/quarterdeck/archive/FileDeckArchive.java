package io.quarterdeck.archive;

import io.quarterdeck.checkpoint.Checkpoint;
import io.quarterdeck.deck.Deck;
import io.quarterdeck.json.Sha256;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The archive as a folder, {@code year/period/account/file.pdf}.
 *
 * <p>A file appears under its name only whole: it is written beside it, forced to disk and linked, and a link refuses
 * to overwrite. Its entry follows. A file without an entry is what a crash left behind: it is adopted when its bytes
 * are those of the new deck and moved to {@code quarantine/} when not.
 */
public final class FileDeckArchive implements DeckArchive {
    private static final Logger LOG = LoggerFactory.getLogger(FileDeckArchive.class);

    private final Path root;
    private final ArchiveLedger ledger;
    private final Clock clock;
    private final Checkpoint checkpoint;
    private final Runnable entered;
    private final Disk disk;

    public FileDeckArchive(Path root, ArchiveLedger ledger, Clock clock, Checkpoint checkpoint) {
        this(root, ledger, clock, checkpoint, () -> {});
    }

    /** @param entered runs when an entry was made; must not fail */
    public FileDeckArchive(Path root, ArchiveLedger ledger, Clock clock, Checkpoint checkpoint, Runnable entered) {
        this(root, ledger, clock, checkpoint, entered, Disk.REAL);
    }

    FileDeckArchive(Path root, ArchiveLedger ledger, Clock clock, Checkpoint checkpoint, Runnable entered, Disk disk) {
        this.disk = disk;
        this.checkpoint = checkpoint;
        this.entered = entered;
        this.root = root;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Optional<ArchivedDeck> latest(String accountId, String period, String edition) {
        Optional<ArchivedDeck> latest = entry(accountId, period, edition);
        latest.ifPresent(this::requireIntact);
        return latest;
    }

    @Override
    public Optional<ArchivedDeck> entry(String accountId, String period, String edition) {
        return ledger.latest(accountId, period, edition);
    }

    @Override
    public ArchivedDeck add(
            ArchiveKey key,
            Deck deck,
            String headline,
            Provenance provenance,
            Optional<String> reason,
            Consumer<ArchivedDeck> enter) {
        String path = ArchivePaths.of(key);
        String sha256 = Sha256.hex(deck.pdf());
        place(path, deck.pdf(), sha256);
        ArchivedDeck entry = new ArchivedDeck(
                key,
                path,
                sha256,
                deck.pages(),
                deck.pdf().length,
                headline,
                provenance,
                reason,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        enter.accept(entry);
        entered.run();
        return entry;
    }

    @Override
    public ArchivedDeck addOrNothing(
            ArchiveKey key,
            Deck deck,
            String headline,
            Provenance provenance,
            Optional<String> reason,
            Consumer<ArchivedDeck> enter) {
        return add(key, deck, headline, provenance, reason, entry -> {
            try {
                enter.accept(entry);
            } catch (IllegalStateException | IllegalArgumentException refusal) {
                takeBack(entry, refusal);
                throw refusal;
            }
        });
    }

    /** Unless another process has entered the same bytes meanwhile. */
    private void takeBack(ArchivedDeck refused, RuntimeException refusal) {
        try {
            if (ledger.at(refused.path()).isEmpty() && Sha256.hex(file(refused)).equals(refused.sha256())) {
                Files.delete(file(refused));
                disk.force(file(refused).getParent());
            }
        } catch (IOException | RuntimeException e) {
            refusal.addSuppressed(e);
        }
    }

    @Override
    public Optional<ArchivedDeck> entry(ArchiveKey key) {
        return ledger.at(ArchivePaths.of(key));
    }

    @Override
    public byte[] read(ArchivedDeck deck) {
        requireIntact(deck);
        try {
            byte[] bytes = Files.readAllBytes(file(deck));
            if (!Sha256.hex(bytes).equals(deck.sha256())) {
                throw new ArchiveException("the archived deck " + file(deck) + " was changed while it was read");
            }
            return bytes;
        } catch (IOException e) {
            throw new ArchiveException("the archived deck " + file(deck) + " can't be read: " + reason(e), e);
        }
    }

    @Override
    public boolean remove(ArchivedDeck deck) {
        if (ledger.ended(deck.path()).isEmpty()) {
            throw new ArchiveException(file(deck) + " has no tombstone in the archive's chain, so it stays");
        }
        try {
            boolean removed = Files.deleteIfExists(file(deck));
            if (removed) {
                disk.force(file(deck).getParent());
            }
            return removed;
        } catch (IOException e) {
            throw new ArchiveException(
                    file(deck) + " can't be removed: " + reason(e) + ", though the chain says that it is."
                            + " Mend that (permission) and repeat the command",
                    e);
        }
    }

    @Override
    public Path file(ArchivedDeck deck) {
        return root.resolve(deck.path());
    }

    private void place(String path, byte[] pdf, String sha256) {
        Path target = root.resolve(path);
        try (WholeFile whole = WholeFile.write(disk, target, pdf)) {
            checkpoint.pass("file:written");
            try {
                whole.link();
            } catch (FileAlreadyExistsException e) {
                if (Sha256.hex(target).equals(sha256)) {
                    LOG.info("adopted {}: an earlier run wrote it and could not record it", target);
                    disk.force(target);
                    disk.forceUpTo(root, target.getParent());
                    return;
                }
                quarantine(path);
                whole.link();
            }
            disk.forceUpTo(root, target.getParent());
            checkpoint.pass("file:linked");
        } catch (IOException | UnsupportedOperationException e) {
            throw new ArchiveException(
                    "the deck could not be written to " + target + ": " + reason(e)
                            + "; nothing was left behind. Mend that (space, permission, a file system with hard links)"
                            + " and run again",
                    e);
        }
    }

    /** Never a file with an entry: not even where that was made between the look and the move. */
    private void quarantine(String path) throws IOException {
        requireStray(path);
        Path stray = root.resolve(path);
        Path folder = disk.makeFolder(root.resolve("quarantine"));
        Path aside = folder.resolve(Sha256.hex(stray).substring(0, 16) + "-" + stray.getFileName());
        Files.move(stray, aside);
        Optional<ArchivedDeck> entered = ledger.at(path);
        if (entered.isPresent() && Sha256.hex(aside).equals(entered.get().sha256())) {
            Files.createLink(stray, aside);
            disk.force(stray.getParent());
            requireStray(path);
        }
        disk.force(folder);
        LOG.warn("{} had no entry in the store and other bytes than the new deck; it is now {}", stray, aside);
    }

    private void requireStray(String path) {
        if (ledger.at(path).isPresent()) {
            throw new ArchiveException("another process has archived " + root.resolve(path)
                    + " meanwhile, from other rows; that deck stays. Run again to see it");
        }
    }

    private void requireIntact(ArchivedDeck entry) {
        Path file = file(entry);
        String remedy = ". Restore it from a backup, or make a new revision with --revise \"reason\"";
        try {
            if (!Files.exists(file)) {
                ledger.ended(entry.path()).ifPresent(FileDeckArchive::refuseEnded);
                throw new ArchiveException("the archived deck " + file + " is missing" + remedy);
            }
            if (!Sha256.hex(file).equals(entry.sha256())) {
                throw new ArchiveException("the archived deck " + file + " was changed after it was archived" + remedy);
            }
        } catch (IOException e) {
            throw new ArchiveException("the archived deck " + file + " can't be read: " + reason(e) + remedy, e);
        }
    }

    private static void refuseEnded(ChainEntry.Ended ended) {
        throw new ArchiveException("the archived deck " + ended.path() + " was removed on "
                + ended.removedAt().atOffset(ZoneOffset.UTC).toLocalDate() + " by " + ended.actor() + ": "
                + ended.reason()
                + ended.replacedBy().map(path -> "; " + path + " has its place").orElse("")
                + ". A new one is made with --revise \"reason\"");
    }

    private static String reason(Exception e) {
        return e instanceof IOException failure ? FileFailure.words(failure) : String.valueOf(e.getMessage());
    }
}
