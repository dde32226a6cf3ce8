package io.quarterdeck.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * A deck that stands in the archive for good.
 *
 * @param path relative to the archive's folder, with forward slashes
 * @param sha256 of the file, hex
 * @param reason why a revision after the first was made
 */
public record ArchivedDeck(
        ArchiveKey key,
        String path,
        String sha256,
        int pages,
        long bytes,
        String headline,
        Provenance provenance,
        Optional<String> reason,
        Instant archivedAt) {}
