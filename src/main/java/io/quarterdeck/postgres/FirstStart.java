package io.quarterdeck.postgres;

import io.quarterdeck.archive.FileFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Notes that a database is still being made, so that one whose making was broken off is made anew.
 *
 * <p>PostgreSQL refuses a folder that holds anything. Only one that we found empty bears the note, so that nobody's data
 * is ever taken away.
 *
 * @param home the folder above the data
 */
record FirstStart(Path home) {
    /** @throws DatabaseException when the folder can't be written to */
    void begin() {
        Path data = home.resolve("data");
        try {
            if (Files.exists(note())) {
                remove(data);
            } else if (!isEmpty(data)) {
                return;
            }
            Files.writeString(note(), "The database in data/ is being made; it holds nothing yet.\n");
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** The database is whole, whether it was made now or long ago. */
    void end() {
        try {
            Files.deleteIfExists(note());
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private Path note() {
        return home.resolve("unfinished");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> files = Files.walk(folder)) {
                all = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }

    private DatabaseException failure(IOException e) {
        return new DatabaseException(
                "The embedded database's folder " + home + " can't be written to (" + FileFailure.words(e)
                        + "). Make it writable for this user, or choose another one (database.folder).",
                e);
    }
}
