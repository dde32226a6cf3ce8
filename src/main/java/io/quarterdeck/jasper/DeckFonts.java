package io.quarterdeck.jasper;

import io.quarterdeck.deck.RenderException;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The families of {@code fonts/}: each has {@code …-Regular.ttf}, {@code …-Bold.ttf} and, unless its script knows no
 * italics, {@code …-Italic.ttf}.
 *
 * <p>A family is read when a text first needs it: those of other scripts are large and seldom wanted.
 */
final class DeckFonts {
    private static final String REGULAR = "-Regular.ttf";
    private static final String BOLD = "-Bold.ttf";
    private static final String ITALIC = "-Italic.ttf";

    private final TemplateFiles files;
    private final List<String> stems;
    private final Map<String, Faces> loaded = new ConcurrentHashMap<>();

    private DeckFonts(TemplateFiles files) {
        this.files = files;
        stems = files.contents().keySet().stream()
                .filter(name -> name.startsWith("fonts/") && name.endsWith(REGULAR))
                .map(name -> name.substring(0, name.length() - REGULAR.length()))
                .toList();
    }

    /** @throws RenderException when a family lacks a face */
    static DeckFonts of(TemplateFiles files) {
        DeckFonts fonts = new DeckFonts(files);
        for (String stem : fonts.stems) {
            if (!files.contents().containsKey(stem + BOLD)) {
                throw new RenderException("The font " + files.location(stem + BOLD)
                        + " is missing: put it there, each family needs a regular and a bold face.");
            }
        }
        return fonts;
    }

    /** @throws RenderException when a file of any family is no font */
    void loadAll() {
        stems.forEach(this::load);
    }

    private Faces load(String stem) {
        return loaded.computeIfAbsent(stem, name -> read(name, Optional.empty()));
    }

    /** The family with the lines of another. */
    private Faces load(String stem, Faces model) {
        return loaded.computeIfAbsent(stem + " as " + model.stem(), name -> read(stem, Optional.of(model)));
    }

    private Faces read(String stem, Optional<Faces> model) {
        Optional<byte[]> lines = model.map(faces -> files.contents().get(faces.stem() + REGULAR));
        Font regular = face(stem + REGULAR, lines);
        return new Faces(
                stem,
                regular.getFamily(Locale.ROOT),
                regular,
                face(stem + BOLD, lines),
                files.contents().containsKey(stem + ITALIC) ? face(stem + ITALIC, lines) : regular);
    }

    private Font face(String name, Optional<byte[]> lines) {
        byte[] file = files.contents().get(name);
        try {
            byte[] font = lines.map(model -> LineMetrics.like(file, model)).orElse(file);
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font));
        } catch (FontFormatException | IOException | IndexOutOfBoundsException failure) {
            throw new RenderException(
                    "The font " + files.location(name) + " can't be read: " + failure.getMessage()
                            + ". Put a TrueType file there.",
                    failure);
        }
    }

    /** @throws RenderException when the folder has no such family; names those that it has */
    Faces faces(String family) {
        // files are usually named like their family, so that no other has to be read
        String likely = "fonts/" + family.replace(" ", "");
        List<String> order = new ArrayList<>(stems);
        order.sort((first, second) -> Boolean.compare(second.equals(likely), first.equals(likely)));
        for (String stem : order) {
            if (load(stem).family().equals(family)) {
                return load(stem);
            }
        }
        throw new RenderException("The brand's font family “" + family
                + "” is not in report-templates/fonts, which has: "
                + String.join(
                        ", ", stems.stream().map(stem -> load(stem).family()).toList())
                + ". Name one of these or add the family's TTF files.");
    }

    /**
     * The brand's family, and after it those that have a character which all before it lack, in the order of their
     * files' names.
     *
     * @param lacking the code points of a deck that the brand's family lacks
     */
    FontOrder order(Faces brand, Collection<Integer> lacking) {
        List<Faces> order = new ArrayList<>(List.of(brand));
        Set<Integer> missing = new LinkedHashSet<>(lacking);
        for (String stem : stems) {
            if (!missing.isEmpty() && !stem.equals(brand.stem())) {
                Faces faces = load(stem, brand);
                if (missing.removeIf(faces::canDisplay)) {
                    order.add(faces);
                }
            }
        }
        return new FontOrder(order, missing);
    }
}
