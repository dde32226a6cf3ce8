package io.quarterdeck.app;

import io.quarterdeck.cli.QuarterdeckCommand;
import io.quarterdeck.cli.Terminal;
import io.quarterdeck.postgres.Database;
import io.quarterdeck.postgres.DatabaseSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A folder with the sample company's rows in a store of its own, and commands that work on it. */
final class DemoFolder {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    private final Path home;
    private final Path config;
    private final Answer demo;
    private final List<Path> demoDecks;

    /** Each is made when first it is asked for. */
    private static final class Shown {
        static final DemoFolder FOLDER = new DemoFolder(folder -> folder.command("demo"));
    }

    private static final class Stocked {
        static final DemoFolder FOLDER = new DemoFolder(folder -> {
            new Quarterdeck(folder.home, Map.of(), CLOCK).demo(folder.config, 0).close();
            return new Answer(0, "", "");
        });
    }

    private DemoFolder(Function<DemoFolder, Answer> filling) {
        try {
            home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "demo-")
                    .toAbsolutePath();
            config = home.resolve("config");
            copy(Path.of("config"), config);
            configure("var/store");
            demo = filling.apply(this);
            demoDecks = Files.isDirectory(home.resolve("out")) ? decks() : List.of();
            // from here on the sample's store is the company's own
            configure("var/store-demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In which the demo has run, once for all tests of a JVM. */
    static DemoFolder shared() {
        return Shown.FOLDER;
    }

    /** In which no deck has been made before the tests of this JVM that ask for it made theirs. */
    static DemoFolder stocked() {
        return Stocked.FOLDER;
    }

    /** Runs SQL as the owner of the store. */
    void change(String sql) {
        try (Database database = store()) {
            database.store().jdbi().useHandle(handle -> handle.createScript(sql).execute());
        }
    }

    /** The first column of what a query gives, as text. */
    List<String> ask(String sql) {
        try (Database database = store()) {
            return database.store().jdbi().withHandle(handle -> handle.createQuery(sql)
                    .mapTo(String.class)
                    .list());
        }
    }

    private Database store() {
        return Database.open(DatabaseSettings.embedded(home.resolve("var/store-demo"), 4));
    }

    /** The deck of an account and period in the archive, first revision. */
    Path deck(String account, String period) {
        return home.resolve("out/" + period.substring(0, 4) + "/" + period + "/" + account + "/" + account + "-"
                + period + "-executive.pdf");
    }

    /** What the demo said. */
    Answer demo() {
        return demo;
    }

    Path home() {
        return home;
    }

    Path config() {
        return config;
    }

    /** Runs a command line in this folder, with {@code --config} added. */
    Answer command(String... arguments) {
        return command(config, arguments);
    }

    Answer command(Path configFolder, String... arguments) {
        return command(configFolder, Map.of(), arguments);
    }

    /** Runs a command line in this folder at another time than {@link #CLOCK}'s. */
    Answer at(Instant time, String... arguments) {
        return command(config, Map.of(), Clock.fixed(time, ZoneOffset.UTC), arguments);
    }

    /** @param environment variables that the configuration may refer to */
    Answer command(Path configFolder, Map<String, String> environment, String... arguments) {
        return command(configFolder, environment, CLOCK, arguments);
    }

    private Answer command(Path configFolder, Map<String, String> environment, Clock clock, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.plain(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        String[] line = Stream.concat(Stream.of(arguments), Stream.of("--config", configFolder.toString()))
                .toArray(String[]::new);
        int code = QuarterdeckCommand.execute(new Quarterdeck(home, environment, clock), terminal, line);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Those that the demo made, whatever other tests of this JVM have added since. */
    List<Path> demoDecks() {
        return demoDecks;
    }

    List<Path> decks() throws IOException {
        return files(home.resolve("out"), ".pdf");
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private void configure(String store) throws IOException {
        Path file = config.resolve("quarterdeck.yaml");
        String templates = Path.of("report-templates").toAbsolutePath().toString();
        Files.writeString(
                file,
                Files.readString(Path.of("config/quarterdeck.yaml"), StandardCharsets.UTF_8)
                        .replace("templates: report-templates", "templates: " + templates)
                        .replace("folder: var/postgres", "folder: " + store),
                StandardCharsets.UTF_8);
    }

    /** A copy of the configuration on the sample's store, with some of quarterdeck.yaml's words replaced. */
    Path configCopy(Path to, Map<String, String> replacements) throws IOException {
        copy(config, to);
        Path file = to.resolve("quarterdeck.yaml");
        String yaml = Files.readString(file, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            yaml = yaml.replace(replacement.getKey(), replacement.getValue());
        }
        Files.writeString(file, yaml, StandardCharsets.UTF_8);
        return to;
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** What a command left: its exit code and what it printed. */
    record Answer(int code, String out, String err) {}
}
