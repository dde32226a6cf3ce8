package io.quarterdeck.jasper;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfRectangle;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import io.quarterdeck.review.format.Run;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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
 * after an empty one), {@code more} (belongs to the cell before), {@code header} and {@code footer} (of the page: read to nobody), {@code
 * artifact} (decoration); without it a text is a paragraph. Cells gather in a table until something else comes.
 * Whatever a text's marks say is written to its element.
 */
final class DeckTagger implements PdfTagger {
    private static final String ROLE = "net.sf.jasperreports.export.quarterdeck.role";
    private static final String ALT = "net.sf.jasperreports.export.quarterdeck.alt";

    private Optional<String> language = Optional.empty();
    private Optional<ClassicPdfProducer> producer = Optional.empty();
    private Optional<PdfStructureElement> document = Optional.empty();
    private Optional<PdfStructureElement> section = Optional.empty();
    private final TableTags table = new TableTags();
    /** The heading of the element at hand: a title that was broken comes line by line, but is one. */
    private Optional<PdfStructureElement> heading = Optional.empty();

    private final Artifacts artifacts = new Artifacts();
    private String role = "";
    private boolean artifactElement;
    private SpeltText spelt = SpeltText.NONE;
    /** Of the element at hand, by its lines; each is taken when its line comes. */
    private Deque<List<Run>> runs = new ArrayDeque<>();

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
        artifactElement = Artifacts.is(role);
        heading = Optional.empty();
        runs = new ArrayDeque<>();
        spelt = SpeltText.NONE;
        if (element instanceof JRPrintText text && !artifactElement) {
            runs.addAll(Runs.byLine(text));
            spelt = SpeltText.of(text, isHeading());
        }
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

    /** Lines, rectangles and boxes; also what stands on every page. */
    @Override
    public void beginArtifact() {
        artifacts.begin(content(), artifactElement ? role : "");
    }

    @Override
    public void endArtifact() {
        artifacts.end(content());
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
        layout.put(PdfName.O, new PdfName("Layout"));
        layout.put(new PdfName("Placement"), new PdfName("Block"));
        layout.put(PdfName.BBOX, new PdfRectangle(left, bottom, right, top));
        figure.put(PdfName.A, layout);
        if (image.getRenderer() instanceof ChartRenderable chart) {
            Runs.into(figure, chart.runs());
        }
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
        if (isHeading()) {
            heading = Optional.of(leaf);
        }
        if (!runs.isEmpty()) {
            Runs.into(leaf, runs.pop());
        }
        // not with the marked content, which readers that order Arabic by themselves would order twice
        spelt.next().ifPresent(words -> leaf.put(new PdfName("ActualText"), unicode(words)));
        content().beginMarkedContentSequence(leaf);
    }

    private boolean isHeading() {
        return role.startsWith("h");
    }

    private PdfStructureElement leaf() {
        PdfName name = new PdfName(isHeading() ? role.toUpperCase(Locale.ROOT) : "P");
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
