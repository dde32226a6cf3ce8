package io.quarterdeck.jasper;

import com.lowagie.text.pdf.PdfContentByte;
import io.quarterdeck.deck.Attachment;
import io.quarterdeck.deck.DeckSigner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.classic.ClassicImage;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfTagger;
import net.sf.jasperreports.pdf.common.PdfTaggerFactory;
import net.sf.jasperreports.pdf.type.PdfVersionEnum;

/** Writes filled pages to one tagged PDF in a single pass. */
final class DeckExporter extends JRPdfExporter {
    private final DeckIdentity deck;
    private final List<Attachment> attachments;
    private final Optional<SignatureField> signature;
    private final Supplier<PdfTagger> tagger;

    private DeckExporter(
            JasperReportsContext context,
            DeckIdentity deck,
            List<Attachment> attachments,
            Optional<SignatureField> signature,
            Supplier<PdfTagger> tagger) {
        super(context);
        this.tagger = tagger;
        this.deck = deck;
        this.attachments = attachments;
        this.signature = signature;
    }

    /**
     * @param signer without one the deck is not signed
     * @param signing gets the time that the signature takes
     */
    static byte[] export(
            JasperReportsContext context,
            List<JasperPrint> pages,
            DeckIdentity deck,
            List<Attachment> attachments,
            Optional<DeckSigner> signer,
            ChartClock signing,
            Supplier<PdfTagger> tagger)
            throws JRException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128 * 1024);
        Optional<SignatureField> signature = signer.map(SignatureField::new);
        DeckExporter exporter = new DeckExporter(context, deck, attachments, signature, tagger);
        exporter.setExporterInput(SimpleExporterInput.getInstance(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setPdfVersion(PdfVersionEnum.VERSION_1_7);
        configuration.setCompressed(true);
        configuration.setTagged(true);
        configuration.setTagLanguage(deck.language());
        configuration.setMetadataTitle(deck.title());
        configuration.setDisplayMetadataTitle(true);
        configuration.setMetadataCreator("Quarterdeck");
        configuration.setMetadataProducer("Quarterdeck");
        exporter.setConfiguration(configuration);
        exporter.exportReport();
        byte[] file = bytes.toByteArray();
        long started = ChartClock.now();
        byte[] signed = signature.map(field -> field.sign(file)).orElse(file);
        signing.add(started);
        return signed;
    }

    @Override
    protected PdfProducer createPdfProducer() {
        return new DeckPdfProducer(createPdfProducerContext(), deck, attachments, signature);
    }

    @Override
    protected PdfTaggerFactory getPdfTaggerFactory(Boolean tagged) {
        return exporter -> tagger.get();
    }

    /** Charts go straight onto the page: the usual way lays a pixel image under each. */
    @Override
    public void exportImage(JRPrintImage image) throws IOException, JRException {
        if (!(image.getRenderer() instanceof ChartRenderable chart)) {
            super.exportImage(image);
            return;
        }
        float left = image.getX() + getOffsetX();
        float bottom = getCurrentPageFormat().getPageHeight() - image.getY() - getOffsetY() - image.getHeight();
        float width = image.getWidth();
        float height = image.getHeight();
        DeckPdfProducer producer = (DeckPdfProducer) pdfProducer;
        PdfContentByte content = producer.getPdfContentByte();
        pdfTagger.startImage(image, left, bottom, left + width, bottom + height);
        ClassicImage drawn = (ClassicImage) producer.drawImage(image, chart, false, width, height);
        content.addImage(drawn.getImage(), width, 0, 0, height, left, bottom);
        pdfTagger.endImage();
    }
}
