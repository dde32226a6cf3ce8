package io.quarterdeck.cli;

import io.quarterdeck.archive.FileFailure;
import io.quarterdeck.deck.Deck;
import io.quarterdeck.deck.DeckPictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where a draft goes: a PDF file, pictures of its pages, or both. */
final class DraftOutput {
    /** A page of 1280 × 720 pixels. */
    private static final String USUAL_DPI = "96";

    @Option(names = "--out", paramLabel = "F.pdf", description = "The file to write.")
    private Path out;

    @Option(
            names = "--png",
            paramLabel = "DIR",
            description = {
                "The folder for a picture of each page: page-01.png, page-02.png, …",
                "Pictures of that name from a longer draft before are removed."
            })
    private Path png;

    @Option(
            names = "--dpi",
            paramLabel = "N",
            defaultValue = USUAL_DPI,
            description = "Pixels an inch of the pictures, 24 to 400; 96 (the default) gives 1280 × 720.")
    private int dpi;

    /** Whether what the command line says goes together; the fault, or empty. */
    String fault() {
        if (dpi < 24 || dpi > 400) {
            return "--dpi is from 24 to 400, not " + dpi;
        }
        return isAskedFor() ? "" : "Name a file with --out, a folder for pictures with --png, or both.";
    }

    boolean isAskedFor() {
        return out != null || png != null;
    }

    void requireWritable() {
        if (out != null) {
            new DraftFiles("--out").requireWritable(out);
        }
        if (png != null) {
            new DraftFiles("--png").requireWritableFolder(png);
        }
    }

    /** Whether the file is one that {@link #write} writes: who watches it would draw for ever. */
    boolean writes(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return out != null && whole.equals(out.toAbsolutePath().normalize())
                || png != null && whole.startsWith(png.toAbsolutePath().normalize()) && isPageAfter(whole, 0);
    }

    /** Writes what was asked for and says so, a line each. */
    List<String> write(Deck deck, DeckPictures pictures) {
        Stream.Builder<String> said = Stream.builder();
        if (out != null) {
            new DraftFiles("--out").write(out, deck.pdf());
            said.add(out + ": " + deck.pages() + " pages, a draft");
        }
        if (png != null) {
            DraftFiles files = new DraftFiles("--png");
            pictures.draw(deck.pdf(), dpi, (page, pages, bytes) -> files.write(png.resolve(name(page)), bytes));
            removeAfter(deck.pages());
            said.add(png + ": " + deck.pages() + " pictures, " + name(1) + " to " + name(deck.pages()));
        }
        return said.build().toList();
    }

    private static String name(int page) {
        return "page-" + (page < 10 ? "0" : "") + page + ".png";
    }

    private void removeAfter(int pages) {
        try (Stream<Path> files = Files.list(png)) {
            for (Path file : files.filter(file -> isPageAfter(file, pages)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "pictures of an earlier draft in " + png + " can't be removed: " + FileFailure.words(e), e);
        }
    }

    private static boolean isPageAfter(Path file, int pages) {
        String name = file.getFileName().toString();
        return name.matches("page-[0-9]{2,6}\\.png")
                && Integer.parseInt(name.substring("page-".length(), name.length() - ".png".length())) > pages;
    }
}
