package io.quarterdeck.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The archive's folder as a whole. */
public final class ArchiveFolder {
    private ArchiveFolder() {}

    /**
     * Removes the chain's files of an archive whose store is about to be made anew; those of another chain stay.
     *
     * @throws ArchiveException when they can't be removed
     */
    public static void forget(Path archive, ArchiveChain chain) {
        try {
            Optional<Head> head =
                    ArchiveFiles.small(archive.resolve(ArchiveFiles.HEAD)).map(Head::read);
            boolean isOurs = head.isPresent()
                    && chain.after(head.get().sequence() - 1, 1).stream().anyMatch(head.get()::isOf);
            if (isOurs) {
                for (String name : List.of(
                        ArchiveFiles.HEAD, ArchiveFiles.SIGNATURE, ArchiveFiles.CERTIFICATE, ArchiveFiles.CHAIN)) {
                    Files.deleteIfExists(archive.resolve(name));
                    Files.deleteIfExists(archive.resolve(name + ArchiveFiles.NEW));
                }
            }
        } catch (IOException e) {
            throw new ArchiveException(
                    "the chain in " + archive + " can't be removed: " + FileFailure.words(e) + "; remove it by hand",
                    e);
        } catch (IllegalArgumentException othersHead) {
            // whose it is can't be told, so it stays
        }
    }
}
