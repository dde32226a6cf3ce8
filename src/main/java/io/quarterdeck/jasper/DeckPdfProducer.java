package io.quarterdeck.jasper;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfWriter;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducerContext;

/** Writes the PDF with everything pinned that would differ from one run to the next: dates, id, names of subsets. */
final class DeckPdfProducer extends ClassicPdfProducer {
    /** A third of a deck's time at OpenPDF's default goes into the last few per cent of size. */
    private static final int DEFLATE_LEVEL = 6;

    private final DeckIdentity deck;

    DeckPdfProducer(PdfProducerContext context, DeckIdentity deck) {
        super(context);
        this.deck = deck;
    }

    @Override
    public Font getFont(Map<Attribute, Object> attributes, Locale locale) {
        Font font = super.getFont(attributes, locale);
        BaseFont face = font.getBaseFont();
        if (face != null) {
            face.setIncludeCidSet(false);
            // the six letters before a subset's name are drawn from it
            face.setSecureRandom(Constant.INSTANCE);
            face.setCompressionLevel(DEFLATE_LEVEL);
        }
        return font;
    }

    @Override
    public PdfDocumentWriter createWriter(OutputStream stream) throws JRException {
        super.createWriter(stream);
        PdfWriter writer = getPdfWriter();
        writer.setCompressionLevel(DEFLATE_LEVEL);
        return new ClassicPdfWriter(this, writer) {
            @Override
            public void createXmpMetadata(String title, String subject, String keywords, boolean accessible) {
                writer.setXmpMetadata(Xmp.packet(deck));
            }
        };
    }

    /** The place for what has to be in the file before its end: attachments belong here. */
    @Override
    public void close() {
        PdfDictionary info = getPdfWriter().getInfo();
        PdfDate date = new PdfDate(deck.calendar());
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        info.put(PdfName.PRODUCER, new PdfString("Quarterdeck", PdfObject.TEXT_PDFDOCENCODING));
        PdfArray id = new PdfArray();
        id.add(new PdfString(deck.id()).setHexWriting(true));
        id.add(new PdfString(deck.id()).setHexWriting(true));
        info.put(PdfName.FILEID, id);
        super.close();
    }

    /** Random numbers of which each is the same. */
    private static final class Constant extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private static final Constant INSTANCE = new Constant();

        @Override
        public double nextDouble() {
            return 16.5 / 26;
        }
    }
}
