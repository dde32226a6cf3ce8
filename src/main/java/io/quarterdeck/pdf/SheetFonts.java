package io.quarterdeck.pdf;

import io.quarterdeck.deck.RenderException;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The templates' fonts as the sheet uses them: the brand's family, and for what it lacks any other. */
final class SheetFonts {
    /** A face of the brand's family. */
    record Face(Path file, Font font) {
        boolean hasStyle(String style) {
            return file.getFileName().toString().contains(style + ".");
        }
    }

    private static final String REGULAR = "-Regular";
    private static final String BOLD = "-Bold";

    private final Face regular;
    private final Face bold;
    private final List<Face> others;

    private SheetFonts(Face regular, Face bold, List<Face> others) {
        this.regular = regular;
        this.bold = bold;
        this.others = List.copyOf(others);
    }

    /** @throws RenderException when the folder can't be read or lacks the family */
    static SheetFonts load(Path folder, String family) {
        List<Face> faces = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(SheetFonts::isFont).sorted().toList()) {
                faces.add(new Face(file, Font.createFont(Font.TRUETYPE_FONT, file.toFile())));
            }
        } catch (IOException | FontFormatException e) {
            throw new RenderException("the fonts in " + folder + " can't be read: " + e.getMessage(), e);
        }
        return new SheetFonts(named(faces, family, REGULAR, folder), named(faces, family, BOLD, folder), faces);
    }

    private static boolean isFont(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".otf");
    }

    private static Face named(List<Face> faces, String family, String style, Path folder) {
        return faces.stream()
                .filter(face -> face.font().getFamily(Locale.ROOT).equals(family))
                .filter(face -> face.hasStyle(style))
                .findFirst()
                .orElseThrow(() -> new RenderException(
                        "the fonts in " + folder + " have no " + style.substring(1) + " face of " + family));
    }

    Face face(boolean heavy) {
        return heavy ? bold : regular;
    }

    /** The first font that has the character, of the same weight if there is one; the face's own where none has. */
    Font fontFor(int codePoint, boolean heavy) {
        Font own = face(heavy).font();
        if (own.canDisplay(codePoint)) {
            return own;
        }
        return others.stream()
                .filter(face -> face.font().canDisplay(codePoint))
                .min(Comparator.comparing(face -> !face.hasStyle(heavy ? BOLD : REGULAR)))
                .map(Face::font)
                .orElse(own);
    }
}
