package io.quarterdeck.jasper;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfWriter;
import io.quarterdeck.deck.Attachment;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfWriter;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfTextRendererContext;

/** Writes the PDF with everything pinned that would differ from one run to the next: dates, id, names of subsets. */
final class DeckPdfProducer extends ClassicPdfProducer {
    /** A third of a deck's time at OpenPDF's default goes into the last few per cent of size. */
    private static final int DEFLATE_LEVEL = 6;

    private final JasperReportsContext settings;
    private final DeckIdentity deck;
    private final List<Attachment> attachments;
    private final Optional<SignatureField> signature;

    DeckPdfProducer(
            PdfProducerContext context,
            DeckIdentity deck,
            List<Attachment> attachments,
            Optional<SignatureField> signature) {
        super(context);
        this.settings = context.getJasperReportsContext();
        this.deck = deck;
        this.attachments = attachments;
        this.signature = signature;
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
    public AbstractPdfTextRenderer getTextRenderer(PdfTextRendererContext text) {
        return toUseSavedLineBreaks(text) ? new SavedLinesRenderer(settings, text) : super.getTextRenderer(text);
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

    /** Adds what has to be in the file before its end. */
    @Override
    public void close() {
        PdfWriter writer = getPdfWriter();
        try {
            ArchiveFormat.into(writer, deck, DEFLATE_LEVEL);
            AttachedFiles.into(writer, attachments, deck, DEFLATE_LEVEL);
            if (signature.isPresent()) {
                signature.get().into(writer, deck);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
