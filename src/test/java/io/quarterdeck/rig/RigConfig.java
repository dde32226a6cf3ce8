package io.quarterdeck.rig;

import io.quarterdeck.postgres.JdbcAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A configuration folder for the rig: the repository's own, with another store and archive. */
final class RigConfig {
    /** Environment variable that must hold the store's password. */
    static final String PASSWORD = "QUARTERDECK_STORE_PASSWORD";
    /** Environment variable that must hold the password of a source of its own. */
    static final String SOURCE_PASSWORD = "QUARTERDECK_SOURCE_PASSWORD";

    private RigConfig() {}

    /**
     * @param store an owner's address; the source is the store
     * @param more YAML that is added at the end
     */
    static Path write(Path folder, JdbcAddress store, Path archive, String more) throws IOException {
        copy(Path.of("config"), folder);
        Path yaml = folder.resolve("quarterdeck.yaml");
        String text = Files.readString(yaml, StandardCharsets.UTF_8);
        String templates = Path.of("report-templates").toAbsolutePath().toString();
        text = replace(text, "templates: report-templates", "templates: " + templates);
        text = replace(text, "  folder: out", "  folder: " + archive.toAbsolutePath());
        text = replace(
                text,
                "  store: embedded\n",
                "  store: " + store.url() + "\n  user: " + store.user().orElseThrow() + "\n  password: ${" + PASSWORD
                        + "}\n");
        text = replace(text, "  folder: var/postgres\n", "");
        Files.writeString(yaml, text + more, StandardCharsets.UTF_8);
        return folder;
    }

    /** A source of its own instead of the store; only its reader may be named. */
    static void source(Path folder, JdbcAddress source, String statementTimeout) throws IOException {
        String url = source.url() + (source.url().contains("?") ? "&" : "?") + "currentSchema=canonical";
        change(
                folder,
                Map.of(
                        "  url: store\n",
                        "  url: " + url + "\n  user: " + source.user().orElseThrow() + "\n  password: ${"
                                + SOURCE_PASSWORD + "}\n",
                        "  statement_timeout: 60s\n",
                        "  statement_timeout: " + statementTimeout + "\n"));
    }

    /** A relay on loopback that is asked again after a second, even while some wait for it in vain, and a node on any port. */
    static void mail(Path folder, int relay, String operator) throws IOException {
        change(
                folder,
                Map.of(
                        "  eml_folder: var/mail\n",
                        "  host: 127.0.0.1\n  tls: none\n  port: " + relay + "\n  timeout: 10s\n  operator: " + operator
                                + "\n",
                        "  per_domain_per_minute: 30\n",
                        "  per_domain_per_minute: 10000\n",
                        "  retries: [1min, 2min, 5min, 15min, 60min, 4h]\n",
                        "  retries: [1s]\n",
                        "  connections: 2\n",
                        "  connections: 4\n",
                        "  port: 8017\n",
                        "  port: 0\n"));
    }

    /**
     * Decks of two pages and without the fonts that no account of the rig needs, where it is not pages that count: half
     * of what a node does in its short life.
     */
    static void shortDecks(Path folder) throws IOException {
        Path templates = folder.resolveSibling("templates");
        copy(Path.of("report-templates"), templates);
        for (String large : List.of("fonts/NotoSansJP-Regular.ttf", "fonts/NotoSansJP-Bold.ttf")) {
            Files.delete(templates.resolve(large));
        }
        Path edition = templates.resolve("editions/executive.yaml");
        String text = Files.readString(edition, StandardCharsets.UTF_8);
        Files.writeString(
                edition, text.replaceFirst("(?m)^pages: .*$", "pages: [cover, summary]"), StandardCharsets.UTF_8);
        change(
                folder,
                Map.of(
                        "templates: " + Path.of("report-templates").toAbsolutePath(),
                        "templates: " + templates.toAbsolutePath()));
    }

    private static void change(Path folder, Map<String, String> changes) throws IOException {
        Path yaml = folder.resolve("quarterdeck.yaml");
        String text = Files.readString(yaml, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            text = replace(text, change.getKey(), change.getValue());
        }
        Files.writeString(yaml, text, StandardCharsets.UTF_8);
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
