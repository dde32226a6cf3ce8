package io.quarterdeck.pdf;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Whether what a font draws can be read: a deck's fonts all say which letter each glyph is. */
final class ReadableFonts {
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Work work;

    ReadableFonts(Work work) {
        this.work = work;
    }

    /** A font is about to be loaded. */
    void load(COSDictionary font) throws IOException {
        if (!seen.add(font)) {
            return;
        }
        stream(font.getDictionaryObject(COSName.TO_UNICODE));
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        COSDictionary holder =
                descendants != null && descendants.size() > 0 && descendants.getObject(0) instanceof COSDictionary first
                        ? first
                        : font;
        COSDictionary descriptor = holder.getCOSDictionary(COSName.FONT_DESC);
        if (descriptor != null) {
            stream(descriptor.getDictionaryObject(COSName.FONT_FILE));
            stream(descriptor.getDictionaryObject(COSName.FONT_FILE2));
            stream(descriptor.getDictionaryObject(COSName.FONT_FILE3));
        }
    }

    private void stream(COSBase object) throws IOException {
        if (object instanceof COSStream stream) {
            work.read(stream);
        }
    }

    /** What a page shows that can't be read; empty when it can. */
    static Optional<String> fault(PDFont font, int code, RenderingMode mode) throws IOException {
        if (font instanceof PDType3Font) {
            return Optional.of("text in the " + name(font) + ", of which each letter is a drawing (Type 3)");
        }
        if (!font.getCOSObject().containsKey(COSName.TO_UNICODE)) {
            return Optional.of(
                    "text in the " + name(font) + ", which doesn't say what letters it draws (no ToUnicode)");
        }
        if (!says(font.toUnicode(code))) {
            return Optional.of("a letter of the " + name(font) + " that stands for none that can be read");
        }
        return mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP
                ? Optional.of("text that is not drawn, in the " + name(font))
                : Optional.empty();
    }

    private static String name(PDFont font) {
        return "font " + Optional.ofNullable(font.getName()).orElse("without a name");
    }

    private static boolean says(String letters) {
        return letters != null
                && !letters.isEmpty()
                && letters.codePoints()
                        .noneMatch(letter -> letter == 0xFFFD
                                || switch (Character.getType(letter)) {
                                    case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> true;
                                    case Character.CONTROL -> !Character.isWhitespace(letter);
                                    default -> false;
                                });
    }
}
