package io.quarterdeck.cli;

import io.quarterdeck.archive.ArchiveReport;
import io.quarterdeck.evidence.Verification;
import java.nio.file.Path;
import java.util.Optional;

/** Proves what was made, from files alone: no configuration, no database, no network. */
public interface Proof {
    /**
     * @param pinned SHA-256 (hex) of the certificate that must have signed
     * @param full whether the standards for archives and accessibility are validated too
     */
    Verification deck(Path file, Optional<String> pinned, boolean full);

    /**
     * @param head a head.json of this archive that was kept elsewhere
     * @throws io.quarterdeck.archive.ArchiveException when there is no such folder
     */
    ArchiveReport archive(Path folder, Optional<String> pinned, Optional<Path> head);
}
