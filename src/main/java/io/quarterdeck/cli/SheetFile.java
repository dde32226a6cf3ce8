package io.quarterdeck.cli;

import io.quarterdeck.deck.DeckPictures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a contact sheet goes: a PDF, or pictures of its pages. */
final class SheetFile {
    /** A page of A3 has 1985 × 1403 pixels. */
    private static final int DPI = 120;

    private final Path out;

    SheetFile(Path out) {
        this.out = out;
    }

    Optional<String> fault() {
        return isPdf() || isPng()
                ? Optional.empty()
                : Optional.of("--out names a file that ends with .pdf or .png, not " + out);
    }

    void requireWritable() {
        new DraftFiles("--out").requireWritable(out);
    }

    /** The files that were written. */
    List<Path> write(byte[] pdf, DeckPictures pictures) {
        DraftFiles files = new DraftFiles("--out");
        if (isPdf()) {
            files.write(out, pdf);
            return List.of(out);
        }
        List<Path> written = new ArrayList<>();
        pictures.draw(pdf, DPI, (page, pages, png) -> {
            Path file = pages == 1 ? out : numbered(page);
            files.write(file, png);
            written.add(file);
        });
        return written;
    }

    private Path numbered(int page) {
        String name = out.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return out.resolveSibling(name.substring(0, dot) + "-" + page + name.substring(dot));
    }

    private boolean isPdf() {
        return ends(".pdf");
    }

    private boolean isPng() {
        return ends(".png");
    }

    private boolean ends(String ending) {
        return out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
