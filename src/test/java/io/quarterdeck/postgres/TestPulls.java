package io.quarterdeck.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the default pulls in a folder of the test's own, some of them written anew. */
record TestPulls(Path folder) {
    private static final Path DEFAULTS = Path.of("config", "pulls");

    static TestPulls defaults(Path folder) {
        try (Stream<Path> files = Files.list(DEFAULTS)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
            return new TestPulls(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestPulls with(String kind, String sql) {
        try {
            Files.writeString(folder.resolve(kind + ".sql"), sql);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestPulls without(String kind) {
        try {
            Files.delete(folder.resolve(kind + ".sql"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The default pull's text with one piece replaced; fails when the piece isn't there. */
    TestPulls replacing(String kind, String piece, String other) {
        try {
            String sql = Files.readString(folder.resolve(kind + ".sql"));
            if (!sql.contains(piece)) {
                throw new IllegalArgumentException(kind + ".sql has no " + piece);
            }
            return with(kind, sql.replace(piece, other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PullFiles load() {
        return PullFiles.load(folder);
    }

    String path(String kind) {
        return folder.resolve(kind + ".sql").toString();
    }
}
