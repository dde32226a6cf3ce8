package io.quarterdeck.archive;

import java.util.List;
import java.util.Optional;

/**
 * What a walk through an archive found.
 *
 * @param lines of the chain
 * @param files that were read and are the archived ones
 * @param ended decks whose files were removed, with a tombstone
 * @param head that vouches for the chain; empty when none can be read
 * @param signer SHA-256 of the certificate that signed the head, hex; empty when no signature holds
 * @param findings faults and notes, at most a thousand
 * @param unlisted how many more there were
 */
public record ArchiveReport(
        long lines,
        long files,
        long ended,
        Optional<Head> head,
        Optional<String> signer,
        List<ArchiveFinding> findings,
        long unlisted) {
    public ArchiveReport {
        findings = List.copyOf(findings);
    }

    /** Whether the folder says that it is a part of an archive: then only that part was looked for. */
    public boolean isPart() {
        return findings.stream().anyMatch(ArchiveFinding.PartOfArchive.class::isInstance);
    }

    /** Whether nothing was changed, removed, inserted, moved or cut off, and the head's signature holds. */
    public boolean sound() {
        return unlisted == 0 && findings.stream().noneMatch(ArchiveFinding::isFault);
    }
}
