package io.quarterdeck.jasper;

import com.lowagie.text.pdf.ByteBuffer;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import java.util.Map;

/** What belongs to no structure: decoration, and what stands at the head and foot of every page. */
final class Artifacts {
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfDictionary DECORATION = of("Layout");
    private static final Map<String, PdfDictionary> ROLES =
            Map.of("artifact", DECORATION, "header", ofPage("Header"), "footer", ofPage("Footer"));

    private int open;
    private int before;
    private int after;

    static boolean is(String role) {
        return ROLES.containsKey(role);
    }

    private static PdfDictionary of(String type) {
        PdfDictionary kind = new PdfDictionary();
        kind.put(PdfName.TYPE, new PdfName(type));
        return kind;
    }

    private static PdfDictionary ofPage(String place) {
        PdfDictionary kind = of("Pagination");
        kind.put(PdfName.SUBTYPE, new PdfName(place));
        return kind;
    }

    /** @param role of the element; what has none is decoration */
    void begin(PdfContentByte content, String role) {
        // they never nest
        if (open++ == 0) {
            ByteBuffer buffer = content.getInternalBuffer();
            before = buffer.size();
            content.beginMarkedContentSequence(ARTIFACT, ROLES.getOrDefault(role, DECORATION), true);
            after = buffer.size();
        }
    }

    /** One that turns out empty leaves no bytes. */
    void end(PdfContentByte content) {
        if (--open == 0) {
            ByteBuffer buffer = content.getInternalBuffer();
            boolean empty = buffer.size() == after;
            content.endMarkedContentSequence();
            if (empty) {
                buffer.setSize(before);
            }
        }
    }
}
