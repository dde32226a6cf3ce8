package io.quarterdeck.jasper;

import com.lowagie.text.pdf.ByteBuffer;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfRectangle;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import java.util.Locale;
import java.util.Optional;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.util.StyledTextListWriter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import net.sf.jasperreports.pdf.common.PdfTagger;

/**
 * Structure of a deck for those who listen to it: a section a page with headings, paragraphs, figures and tables.
 *
 * <p>An element's property {@code net.sf.jasperreports.export.quarterdeck.role} says what it is: {@code h1},
 * {@code h2}, {@code th}, {@code td}, {@code tr.th} or {@code tr.td} (a cell that begins a row), {@code gap.td} (a cell
 * after an empty one), {@code more} (belongs to the cell before), {@code artifact}; without it a text is a paragraph.
 * Cells gather in a table until something else comes.
 */
final class DeckTagger implements PdfTagger {
    private static final String ROLE = "net.sf.jasperreports.export.quarterdeck.role";
    private static final String ALT = "net.sf.jasperreports.export.quarterdeck.alt";
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName LAYOUT = new PdfName("Layout");

    private Optional<String> language = Optional.empty();
    private Optional<ClassicPdfProducer> producer = Optional.empty();
    private Optional<PdfStructureElement> document = Optional.empty();
    private Optional<PdfStructureElement> section = Optional.empty();
    private final TableTags table = new TableTags();
    /** The heading of the element at hand: a title that was broken comes line by line, but is one. */
    private Optional<PdfStructureElement> heading = Optional.empty();

    private String role = "";
    private int artifacts;
    private int before;
    private int after;
    private boolean artifactElement;

    @Override
    public void setLanguage(String tag) {
        language = Optional.ofNullable(tag);
    }

    @Override
    public void setPdfProducer(PdfProducer pdfProducer) {
        producer = Optional.of((ClassicPdfProducer) pdfProducer);
    }

    @Override
    public void init() {
        PdfStructureElement root =
                new PdfStructureElement(producer.orElseThrow().getPdfWriter().getStructureTreeRoot(), PdfName.DOCUMENT);
        language.ifPresent(tag -> root.put(new PdfName("Lang"), unicode(tag)));
        document = Optional.of(root);
    }

    @Override
    public void startPage() {
        section = Optional.of(new PdfStructureElement(document.orElseThrow(), new PdfName("Sect")));
        table.end();
    }

    @Override
    public void endPage() {
        table.end();
    }

    @Override
    public void startElement(JRPrintElement element) {
        role = property(element, ROLE).orElse("p");
        artifactElement = role.equals("artifact");
        heading = Optional.empty();
        // lines and boxes come between the cells of a row, and must not end their table
        if (element instanceof JRPrintText || element instanceof JRPrintImage) {
            table.begin(role, section.orElseThrow());
        }
    }

    @Override
    public void endElement(JRPrintElement element) {
        artifactElement = false;
    }

    private static Optional<String> property(JRPrintElement element, String name) {
        return element.hasProperties()
                ? Optional.ofNullable(element.getPropertiesMap().getProperty(name))
                : Optional.empty();
    }

    private PdfContentByte content() {
        return producer.orElseThrow().getPdfContentByte();
    }

    /** Artifacts never nest, and one that turns out empty leaves no bytes. */
    @Override
    public void beginArtifact() {
        if (artifacts++ == 0) {
            ByteBuffer buffer = content().getInternalBuffer();
            before = buffer.size();
            content().beginMarkedContentSequence(ARTIFACT);
            after = buffer.size();
        }
    }

    @Override
    public void endArtifact() {
        if (--artifacts == 0) {
            ByteBuffer buffer = content().getInternalBuffer();
            boolean empty = buffer.size() == after;
            content().endMarkedContentSequence();
            if (empty) {
                buffer.setSize(before);
            }
        }
    }

    @Override
    public void startImage(JRPrintImage image, float left, float bottom, float right, float top) {
        String alt = image.getRenderer() instanceof ChartRenderable chart
                ? chart.alt()
                : property(image, ALT).orElse("");
        if (artifactElement || alt.isBlank()) {
            artifactElement = true;
            beginArtifact();
            return;
        }
        PdfStructureElement figure =
                new PdfStructureElement(table.parent(section.orElseThrow()), new PdfName("Figure"));
        figure.put(new PdfName("Alt"), unicode(alt));
        PdfDictionary layout = new PdfDictionary();
        layout.put(PdfName.O, LAYOUT);
        layout.put(new PdfName("Placement"), new PdfName("Block"));
        layout.put(PdfName.BBOX, new PdfRectangle(left, bottom, right, top));
        figure.put(PdfName.A, layout);
        content().beginMarkedContentSequence(figure);
    }

    @Override
    public void endImage() {
        if (artifactElement) {
            endArtifact();
        } else {
            content().endMarkedContentSequence();
        }
    }

    @Override
    public void startText(JRPrintText text) {
        startText(text, null);
    }

    @Override
    public void startText(JRPrintText text, String actual) {
        if (artifactElement) {
            beginArtifact();
            return;
        }
        PdfStructureElement leaf = heading.orElseGet(this::leaf);
        if (role.startsWith("h")) {
            heading = Optional.of(leaf);
        }
        if (actual != null) {
            leaf.put(new PdfName("ActualText"), unicode(actual));
        }
        content().beginMarkedContentSequence(leaf);
    }

    private PdfStructureElement leaf() {
        PdfName name = new PdfName(role.startsWith("h") ? role.toUpperCase(Locale.ROOT) : "P");
        return new PdfStructureElement(table.parent(section.orElseThrow()), name);
    }

    @Override
    public void endText() {
        if (artifactElement) {
            endArtifact();
        } else {
            content().endMarkedContentSequence();
        }
    }

    @Override
    public boolean isFirstLinkParagraph() {
        return true;
    }

    /** Decks have no links. */
    @Override
    public PdfStructureEntry getCurrentLinkTag() {
        return null;
    }

    /** Decks have no styled lists. */
    @Override
    public StyledTextListWriter getListWriter() {
        return null;
    }

    private static PdfString unicode(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }
}
