package io.quarterdeck.archive;

import io.quarterdeck.json.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of the archive for an auditor, who needs nothing but openssl and sha256sum to check it: the files asked for, the
 * whole chain, so that its links can be followed, head, signature, certificate, and a text that says how.
 */
public final class AuditExport {
    private final Path archive;
    private final ArchiveChain chain;
    private final ChainPublisher publisher;

    public AuditExport(Path archive, ArchiveChain chain, ChainPublisher publisher) {
        this.archive = archive;
        this.chain = chain;
        this.publisher = publisher;
    }

    /** @param accountId and {@code period} choose among the decks; empty for all */
    public record Selection(Optional<String> accountId, Optional<String> period) {
        boolean takes(ArchiveKey key) {
            return accountId.map(key.accountId()::equals).orElse(true)
                    && period.map(key.period()::equals).orElse(true);
        }

        boolean isAll() {
            return accountId.isEmpty() && period.isEmpty();
        }

        /** For a person. */
        String words() {
            return accountId.map(id -> "account " + id).orElse("all accounts") + ", " + period.orElse("all periods");
        }
    }

    /** @param removed decks of the selection whose files were removed, with a tombstone in the chain */
    public record Exported(int files, int removed, long entries) {}

    /**
     * @param to a folder that is empty or not there yet
     * @throws ArchiveException when nothing was chosen, a file is missing or was changed, or the folder can't be written;
     *     what was written before stays and has no README.txt
     */
    public Exported export(Path to, Selection selection) {
        try {
            requireEmpty(to);
            return publisher.whileStill(decks -> copy(decks, to, selection));
        } catch (IOException e) {
            throw new ArchiveException(
                    "the export to " + to + " failed: " + FileFailure.words(e)
                            + "; mend that (space, permission), empty the folder and export again",
                    e);
        }
    }

    /** @param decks those of the chain's lines that are copied, whatever is archived or removed meanwhile */
    private Exported copy(List<ArchiveChain.Standing> decks, Path to, Selection selection) throws IOException {
        List<ArchiveChain.Standing> chosen = decks.stream()
                .filter(standing -> selection.takes(standing.deck().key()))
                .toList();
        List<ArchivedDeck> standing = chosen.stream()
                .filter(deck -> deck.ended().isEmpty())
                .map(ArchiveChain.Standing::deck)
                .toList();
        if (standing.isEmpty()) {
            throw new ArchiveException("the archive has no deck of "
                    + selection.accountId().map(id -> "account " + id).orElse("any account")
                    + selection.period().map(period -> ", " + period).orElse("")
                    + (chosen.isEmpty() ? "" : " any more: the files were removed")
                    + "; quarterdeck archive list shows what it has. Nothing was exported");
        }
        Files.createDirectories(to);
        for (String name : List.of(ArchiveFiles.HEAD, ArchiveFiles.SIGNATURE, ArchiveFiles.CERTIFICATE)) {
            if (!Files.exists(archive.resolve(name))) {
                throw new ArchiveException("the archive's head is not signed (" + archive.resolve(name)
                        + " is not there), so an auditor could not check it; quarterdeck archive publish signs it");
            }
            Files.copy(archive.resolve(name), to.resolve(name));
        }
        Files.copy(archive.resolve(ArchiveFiles.CHAIN), to.resolve(ArchiveFiles.CHAIN));
        if (!selection.isAll()) {
            ArchiveFiles.write(to.resolve(PartFile.NAME), PartFile.bytes(selection));
        }
        for (ArchivedDeck deck : standing) {
            copy(deck, to);
        }
        Head head = Head.read(Files.readAllBytes(to.resolve(ArchiveFiles.HEAD)));
        String fingerprint = Sha256.hex(Pem.encoded(Pem.read(Files.readAllBytes(to.resolve(ArchiveFiles.CERTIFICATE)))
                .get(0)));
        ArchiveFiles.write(
                to.resolve(AuditReadme.NAME),
                AuditReadme.text(head, fingerprint, selection, standing.size()).getBytes(StandardCharsets.UTF_8));
        return new Exported(standing.size(), chosen.size() - standing.size(), head.sequence());
    }

    private void copy(ArchivedDeck deck, Path to) throws IOException {
        Path from = archive.resolve(deck.path());
        Path copy = to.resolve(deck.path());
        if (!Files.exists(from)) {
            requireStanding(deck);
            throw new ArchiveException("the archived deck " + from + " is missing; quarterdeck verify --archive "
                    + archive + " tells what else is. Restore it from a backup and export again");
        }
        Files.createDirectories(copy.getParent());
        Files.copy(from, copy);
        if (!Sha256.hex(copy).equals(deck.sha256())) {
            throw new ArchiveException("the archived deck " + from
                    + " was changed after it was archived; restore it from a backup and export again");
        }
    }

    private void requireStanding(ArchivedDeck deck) {
        boolean isGone = chain.decks().stream()
                .anyMatch(standing -> standing.deck().path().equals(deck.path())
                        && standing.ended().isPresent());
        if (isGone) {
            throw new ArchiveException(deck.path()
                    + " was removed while it was to be exported, as the chain says by now; empty the folder and export"
                    + " again");
        }
    }

    private static void requireEmpty(Path to) throws IOException {
        if (Files.exists(to)) {
            try (Stream<Path> inside = Files.list(to)) {
                if (inside.findAny().isPresent()) {
                    throw new ArchiveException(
                            "the folder " + to + " is not empty; name another one, so that nothing gets mixed up");
                }
            }
        }
    }
}
