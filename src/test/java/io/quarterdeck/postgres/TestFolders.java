package io.quarterdeck.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Takes test folders away, also while the JVM ends. */
final class TestFolders {
    private TestFolders() {}

    /** Takes a server's folder away once the server has really stopped: several shutdown hooks may be stopping it. */
    static void deleteOnceStopped(Path folder) {
        Path running = folder.resolve("data").resolve("postmaster.pid");
        for (int i = 0; i < 300 && Files.exists(running); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                return;
            }
        }
        delete(folder);
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException stillStopping) {
            // what is left lies under target
        }
    }
}
