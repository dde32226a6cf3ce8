package io.quarterdeck.postgres;

import io.quarterdeck.archive.FileFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The embedded database's password: made once, kept beside the data, readable by its owner alone. */
final class PasswordFile {
    private static final int BYTES = 24;

    private PasswordFile() {}

    static Path path(Path home) {
        return home.resolve("password");
    }

    static String in(Path home) {
        Path file = path(home);
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new DatabaseException(
                    "The embedded database's password in " + file + " can't be read or written (" + FileFailure.words(e)
                            + "). Run as the user who made the folder, or choose another one (database.folder).",
                    e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, attributes);
        Files.writeString(file, HexFormat.of().formatHex(random));
    }
}
