package io.quarterdeck.cli;

import io.quarterdeck.archive.FileFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file beside its place and moves it there, so that a full disk leaves an earlier one as it was. */
final class DraftFiles {
    private final String option;

    /** @param option of the command line that names the place, e.g. {@code --out} */
    DraftFiles(String option) {
        this.option = option;
    }

    /** Before the work, which takes its time, and not after it. */
    void requireWritable(Path out) {
        if (Files.isDirectory(out)) {
            throw new IllegalArgumentException(out + " is a folder; name a file in it with " + option);
        }
        write(out, new byte[0], Files::delete);
    }

    /** The folder is made where it lacks. */
    void requireWritableFolder(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is a file; name a folder with " + option);
        }
        write(folder.resolve("page.png"), new byte[0], Files::delete);
    }

    void write(Path out, byte[] bytes) {
        write(out, bytes, whole -> replace(whole, out));
    }

    private void write(Path out, byte[] bytes, Placing placing) {
        Path folder = out.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            Path whole = folder.resolve("." + UUID.randomUUID() + ".tmp");
            try {
                Files.write(whole, bytes, StandardOpenOption.CREATE_NEW);
                placing.place(whole);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    out + " can't be written: " + FileFailure.words(e) + "; name another place with " + option, e);
        }
    }

    /** What becomes of a file that is whole. */
    private interface Placing {
        void place(Path whole) throws IOException;
    }

    private static void replace(Path whole, Path out) throws IOException {
        if (Files.exists(out) && !Files.isRegularFile(out)) {
            // a pipe or a device, such as /dev/stdout, takes the bytes and stays
            try (OutputStream stream = Files.newOutputStream(out)) {
                Files.copy(whole, stream);
            }
        } else {
            Files.move(whole, out, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
