package io.quarterdeck.rig;

import io.quarterdeck.postgres.JdbcAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A configuration folder for the rig: the repository's own, with another store and archive. */
final class RigConfig {
    /** Environment variable that must hold the store's password. */
    static final String PASSWORD = "QUARTERDECK_STORE_PASSWORD";

    private RigConfig() {}

    /**
     * @param store an owner's address; the source is the store
     * @param more YAML that is added at the end, e.g. the relay for mail
     */
    static Path write(Path folder, JdbcAddress store, Path archive, String more) throws IOException {
        copy(Path.of("config"), folder);
        Path yaml = folder.resolve("quarterdeck.yaml");
        String text = Files.readString(yaml, StandardCharsets.UTF_8);
        String templates = Path.of("report-templates").toAbsolutePath().toString();
        text = replace(text, "templates: report-templates", "templates: " + templates);
        text = replace(text, "archive: out", "archive: " + archive.toAbsolutePath());
        text = replace(
                text,
                "  store: embedded\n",
                "  store: " + store.url() + "\n  user: " + store.user().orElseThrow() + "\n  password: ${" + PASSWORD
                        + "}\n");
        text = replace(text, "  folder: var/postgres\n", "");
        Files.writeString(yaml, text + more, StandardCharsets.UTF_8);
        return folder;
    }

    private static String replace(String text, String old, String now) {
        if (!text.contains(old)) {
            throw new IllegalStateException("config/quarterdeck.yaml no longer has \"" + old.strip() + "\"");
        }
        return text.replace(old, now);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
