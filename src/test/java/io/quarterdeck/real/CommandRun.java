package io.quarterdeck.real;

import io.quarterdeck.app.Quarterdeck;
import io.quarterdeck.cli.QuarterdeckCommand;
import io.quarterdeck.cli.Terminal;
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
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The product's command line over a data set's configuration, with an archive of its own. */
final class CommandRun {
    private static final Clock AFTERWARDS = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    private final Path home;
    private final Warehouse warehouse;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private CommandRun(Path home, Warehouse warehouse) {
        this.home = home;
        this.warehouse = warehouse;
    }

    /** Copies the set's configuration into {@code home} and adds where templates and decks are. */
    static CommandRun in(Path home, ConfigFolder set, Warehouse warehouse) throws IOException {
        Path from = set.folder().resolve("config");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        home.resolve("config").resolve(from.relativize(file).toString()));
            }
        }
        Files.writeString(
                home.resolve("config/quarterdeck.yaml"),
                Files.readString(from.resolve("quarterdeck.yaml"), StandardCharsets.UTF_8) + "\ntemplates: "
                        + Path.of("report-templates").toAbsolutePath() + "\narchive: " + home.resolve("out") + "\n",
                StandardCharsets.UTF_8);
        return new CommandRun(home, warehouse);
    }

    /** @return the exit code */
    int execute(String... arguments) {
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        String[] line = Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--config", home.resolve("config").toString()))
                .toArray(String[]::new);
        return QuarterdeckCommand.execute(
                new Quarterdeck(home, warehouse.environment(), AFTERWARDS), Terminal.plain(stream, stream), line);
    }

    String output() {
        return output.toString(StandardCharsets.UTF_8);
    }

    List<Path> decks() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("out"))) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    Path deck(String accountId) throws IOException {
        return decks().stream()
                .filter(file -> file.getFileName().toString().startsWith(accountId + "-"))
                .findFirst()
                .orElseThrow();
    }

    static String text(Path deck) {
        try (PDDocument document = Loader.loadPDF(deck.toFile())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
