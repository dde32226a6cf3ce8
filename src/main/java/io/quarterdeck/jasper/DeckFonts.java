package io.quarterdeck.jasper;

import io.quarterdeck.deck.RenderException;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;

/** The families of {@code fonts/}: each has {@code …-Regular.ttf}, {@code …-Bold.ttf} and {@code …-Italic.ttf}. */
final class DeckFonts {
    private static final String REGULAR = "-Regular.ttf";

    private final Map<String, Faces> families = new TreeMap<>();

    /** The faces of one family; {@code stem} is what their files' names begin with. */
    record Faces(String stem, Font regular, Font bold, Font italic) {
        /** Whether every face has a glyph for the code point, since any text may be set in any of them. */
        boolean canDisplay(int codePoint) {
            return regular.canDisplay(codePoint) && bold.canDisplay(codePoint) && italic.canDisplay(codePoint);
        }
    }

    static DeckFonts load(TemplateFiles files) {
        DeckFonts fonts = new DeckFonts();
        for (String name : files.contents().keySet()) {
            if (name.startsWith("fonts/") && name.endsWith(REGULAR)) {
                String stem = name.substring(0, name.length() - REGULAR.length());
                Font regular = face(files, name);
                fonts.families.put(
                        regular.getFamily(Locale.ROOT),
                        new Faces(stem, regular, face(files, stem + "-Bold.ttf"), face(files, stem + "-Italic.ttf")));
            }
        }
        return fonts;
    }

    private static Font face(TemplateFiles files, String name) {
        byte[] bytes = files.contents().get(name);
        if (bytes == null) {
            throw new RenderException("The font " + files.location(name)
                    + " is missing: put it there, each family needs a regular, a bold and an italic face.");
        }
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
        } catch (FontFormatException | IOException failure) {
            throw new RenderException(
                    "The font " + files.location(name) + " can't be read: " + failure.getMessage()
                            + ". Put a TrueType file there.",
                    failure);
        }
    }

    /** @throws RenderException when the folder has no such family; names those that it has */
    Faces faces(String family) {
        Faces faces = families.get(family);
        if (faces == null) {
            throw new RenderException("The brand's font family “" + family
                    + "” is not in report-templates/fonts, which has: " + String.join(", ", families.keySet())
                    + ". Name one of these or add the family's TTF files.");
        }
        return faces;
    }

    /** The families as JasperReports knows them: embedded as subsets, addressed by Unicode. */
    List<FontFamily> extensions(JasperReportsContext context, TemplateFiles files) {
        List<FontFamily> extensions = new ArrayList<>();
        families.forEach((name, faces) -> {
            SimpleFontFamily family = new SimpleFontFamily(context);
            family.setName(name);
            family.setNormalFace(face(context, files.location(faces.stem() + REGULAR)));
            family.setBoldFace(face(context, files.location(faces.stem() + "-Bold.ttf")));
            family.setItalicFace(face(context, files.location(faces.stem() + "-Italic.ttf")));
            family.setPdfEncoding("Identity-H");
            family.setPdfEmbedded(true);
            extensions.add(family);
        });
        return extensions;
    }

    private static SimpleFontFace face(JasperReportsContext context, String location) {
        SimpleFontFace face = new SimpleFontFace(context);
        face.setTtf(location);
        return face;
    }
}
