package io.quarterdeck.archive;

import io.quarterdeck.checkpoint.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Head, signature and certificate in the archive's folder.
 *
 * <p>A new pair is on disk beside the old one before the first of the two takes its place, so that at every moment a
 * whole pair can be read: where a crash came between the two moves, the head that is still beside its place belongs to
 * the signature that is in it.
 */
final class HeadFiles {
    private final Path archive;
    private final Optional<HeadSigner> signer;
    private final Clock clock;
    private final Checkpoint checkpoint;

    HeadFiles(Path archive, Optional<HeadSigner> signer, Clock clock, Checkpoint checkpoint) {
        this.archive = archive;
        this.signer = signer;
        this.clock = clock;
        this.checkpoint = checkpoint;
    }

    /** Signs this entry as the head, unless it is that already; under the archive's hold. */
    void write(ChainLink last) throws IOException {
        Optional<byte[]> certificate = signer.map(HeadSigner::chain).map(Pem::write);
        if (stands(last, certificate)) {
            return;
        }
        byte[] head = new Head(
                        last.sequence(),
                        last.sha256(),
                        last.sequence(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .bytes();
        ArchiveFiles.write(beside(ArchiveFiles.HEAD), head);
        if (signer.isPresent()) {
            ArchiveFiles.write(beside(ArchiveFiles.SIGNATURE), signer.get().sign(head));
            ArchiveFiles.write(beside(ArchiveFiles.CERTIFICATE), certificate.orElseThrow());
        }
        checkpoint.pass("head:written");
        if (signer.isPresent()) {
            place(ArchiveFiles.CERTIFICATE);
            place(ArchiveFiles.SIGNATURE);
        }
        checkpoint.pass("head:half");
        place(ArchiveFiles.HEAD);
        ArchiveFiles.forceFolder(archive);
    }

    /** The head that stands in its place; empty when none does. */
    Optional<Head> read() throws IOException {
        try {
            return ArchiveFiles.small(archive.resolve(ArchiveFiles.HEAD)).map(Head::read);
        } catch (IllegalArgumentException e) {
            throw new ArchiveException(
                    archive.resolve(ArchiveFiles.HEAD) + " is not a head that Quarterdeck wrote: " + e.getMessage(), e);
        }
    }

    private boolean stands(ChainLink last, Optional<byte[]> certificate) throws IOException {
        for (String name : List.of(ArchiveFiles.HEAD, ArchiveFiles.SIGNATURE, ArchiveFiles.CERTIFICATE)) {
            if (Files.exists(beside(name))) {
                return false;
            }
        }
        boolean same = read().filter(head -> head.isOf(last)).isPresent();
        if (certificate.isEmpty()) {
            return same;
        }
        return same
                && Files.exists(archive.resolve(ArchiveFiles.SIGNATURE))
                && ArchiveFiles.small(archive.resolve(ArchiveFiles.CERTIFICATE))
                        .filter(pem -> Arrays.equals(pem, certificate.get()))
                        .isPresent();
    }

    private void place(String name) throws IOException {
        Files.move(beside(name), archive.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path beside(String name) {
        return archive.resolve(name + ArchiveFiles.NEW);
    }
}
