package io.quarterdeck.jasper;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What makes a PDF one for archives, and the same each time: colours by a profile inside it, pinned dates and id. */
final class ArchiveFormat {
    private static final String PROFILE = "sRGB-v2-magic.icc";
    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final byte[] COLOURS = colours();

    private ArchiveFormat() {}

    /** Inside the product, for the JDK's own profile differs from release to release. */
    private static byte[] colours() {
        try (InputStream in = ArchiveFormat.class.getResourceAsStream(PROFILE)) {
            if (in == null) {
                throw new IllegalStateException(PROFILE + " is missing from the product: build it again");
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void into(PdfWriter writer, DeckIdentity deck, int deflateLevel) throws IOException {
        PdfDictionary info = writer.getInfo();
        PdfDate date = new PdfDate(deck.calendar());
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        info.put(PdfName.PRODUCER, new PdfString("Quarterdeck", PdfObject.TEXT_PDFDOCENCODING));
        PdfArray id = new PdfArray();
        id.add(new PdfString(deck.id()).setHexWriting(true));
        id.add(new PdfString(deck.id()).setHexWriting(true));
        info.put(PdfName.FILEID, id);
        writer.setUserProperties(true);
        writer.getExtraCatalog().put(new PdfName("OutputIntents"), new PdfArray(intent(writer, deflateLevel)));
    }

    private static PdfDictionary intent(PdfWriter writer, int deflateLevel) throws IOException {
        PdfStream profile = new PdfStream(COLOURS);
        profile.put(PdfName.N, new PdfNumber(3));
        profile.flateCompress(deflateLevel);
        PdfDictionary intent = new PdfDictionary(new PdfName("OutputIntent"));
        intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
        intent.put(new PdfName("OutputConditionIdentifier"), new PdfString(SRGB));
        intent.put(new PdfName("RegistryName"), new PdfString("http://www.color.org"));
        intent.put(PdfName.INFO, new PdfString(SRGB));
        intent.put(new PdfName("DestOutputProfile"), writer.addToBody(profile).getIndirectReference());
        return intent;
    }
}
