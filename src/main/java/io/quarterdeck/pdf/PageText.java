package io.quarterdeck.pdf;

import io.quarterdeck.evidence.UnreadableDeckException;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * The text of one page by what it belongs to: a marked piece of the structure, an artifact, or nothing; and what the
 * page shows beside it.
 */
final class PageText extends PDFMarkedContentExtractor {
    private static final int NO_NUMBER = -1;
    /** Of marks within marks; a deck has two. */
    private static final int DEEPEST = 50;

    private static final PDRectangle EVERYWHERE = new PDRectangle(1e6f, 1e6f);

    private record Mark(int number, boolean artifact) {}

    private final Map<Integer, TextPiece> marked = new TreeMap<>();
    private final List<TextPiece> artifacts = new ArrayList<>();
    private final List<TextPiece> untagged = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final Pictures pictures;
    private final ReadableFonts fonts;
    private final Work work;
    private int forms;
    private boolean begins = true;

    private PageText(PDPage page, ReadableFonts fonts, Work work) {
        this.fonts = fonts;
        this.work = work;
        pictures = new Pictures(page.getMediaBox());
        setSuppressDuplicateOverlappingText(false);
    }

    static PageText read(PDPage page, ReadableFonts fonts, Work work) throws IOException {
        PageText text = new PageText(page, fonts, work);
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
            work.read(streams.next().getCOSObject());
        }
        text.processPage(page);
        text.readAnnotations(page);
        return text;
    }

    /** A deck has none but its signature's, which shows nothing; a note laid over a page would be seen by readers. */
    private void readAnnotations(PDPage page) throws IOException {
        COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        work.add(all == null ? 0 : all.size());
        for (PDAnnotation annotation : page.getAnnotations()) {
            begins = true;
            showAnnotation(annotation);
            if (annotation.getContents() != null) {
                notes.add(annotation.getContents());
            }
            if (!COSName.SIG.equals(annotation.getCOSObject().getCOSName(COSName.FT))) {
                pictures.unread("a note or field laid over the page (" + annotation.getSubtype() + ")");
            }
        }
    }

    /** What can't be read, with where it stands. */
    List<String> unread() {
        return pictures.unread();
    }

    /** Marked content by its number on the page. */
    Map<Integer, TextPiece> marked() {
        return marked;
    }

    List<String> artifacts() {
        return texts(artifacts);
    }

    List<String> untagged() {
        return Stream.concat(texts(untagged).stream(), notes.stream()).toList();
    }

    private static List<String> texts(List<TextPiece> pieces) {
        return pieces.stream()
                .filter(piece -> !piece.isBlank())
                .map(piece -> piece.toString().strip())
                .toList();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        work.add(1);
        switch (operator.getName()) {
            case "Tf" -> load(operands);
            case "BI" -> pictures.add("a picture", Optional.of(square()));
            case "sh" -> pictures.add("a shading", Optional.empty());
            case "scn", "SCN" -> {
                if (!operands.isEmpty() && operands.get(operands.size() - 1) instanceof COSName) {
                    pictures.add("an area filled with a pattern", Optional.empty());
                }
            }
            case "gs" -> mask(operands);
            default -> {
                // draws nothing but lines, areas and text
            }
        }
        super.processOperator(operator, operands);
    }

    private void load(List<COSBase> operands) throws IOException {
        Optional<COSDictionary> font = resource(COSName.FONT, operands);
        if (font.isPresent()) {
            fonts.load(font.get());
        }
    }

    /** Through a mask an area shows whatever the mask draws. */
    private void mask(List<COSBase> operands) {
        resource(COSName.EXT_G_STATE, operands).ifPresent(state -> {
            if (state.getDictionaryObject(COSName.SMASK) instanceof COSDictionary) {
                pictures.add("an area seen through a mask", Optional.empty());
            }
            if (state.containsKey(COSName.FONT)) {
                pictures.unread("a font that is chosen in a way of which no deck knows");
            }
        });
    }

    private Optional<COSDictionary> resource(COSName kind, List<COSBase> operands) {
        return !operands.isEmpty() && operands.get(0) instanceof COSName name && getResources() != null
                ? Optional.ofNullable(getResources().getCOSObject().getCOSDictionary(kind))
                        .map(all -> all.getCOSDictionary(name))
                : Optional.empty();
    }

    /** Where a picture is drawn. */
    private Rectangle2D square() {
        return new PDRectangle(1, 1)
                .transform(getGraphicsState().getCurrentTransformationMatrix())
                .getBounds2D();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        work.add(1);
        ReadableFonts.fault(font, code, getGraphicsState().getTextState().getRenderingMode())
                .ifPresent(pictures::unread);
        if (!(font instanceof PDType3Font)) {
            super.showGlyph(matrix, font, code, displacement);
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        // numbers within a form are the form's own; its text belongs to where it is drawn
        int number = properties == null || forms > 0 ? NO_NUMBER : properties.getInt(COSName.MCID, NO_NUMBER);
        if (properties != null) {
            // a deck says this in its structure alone
            Stream.of(COSName.ACTUAL_TEXT, COSName.ALT, COSName.E)
                    .map(properties::getString)
                    .filter(Objects::nonNull)
                    .forEach(notes::add);
        }
        if (marks.size() >= DEEPEST) {
            throw new UnreadableDeckException("the marked content of a page is nested without end");
        }
        marks.push(new Mark(number, COSName.ARTIFACT.equals(tag)));
        begins = true;
    }

    @Override
    public void endMarkedContentSequence() {
        if (!marks.isEmpty()) {
            marks.pop();
        }
        begins = true;
    }

    @Override
    public void xobject(PDXObject object) {
        if (!(object instanceof PDFormXObject)) {
            pictures.add("a picture", Optional.of(square()));
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        begin(form);
        super.showForm(form);
        end();
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        begin(form);
        super.showTransparencyGroup(form);
        end();
    }

    private void begin(PDFormXObject form) throws IOException {
        forms++;
        work.read(form.getCOSObject());
        Matrix matrix = form.getMatrix().multiply(getGraphicsState().getCurrentTransformationMatrix());
        // without a box it may draw anywhere
        PDRectangle box = form.getBBox() == null ? EVERYWHERE : form.getBBox();
        pictures.begin(box.transform(matrix).getBounds2D());
    }

    private void end() {
        forms--;
        pictures.end();
    }

    @Override
    public void beginText() throws IOException {
        super.beginText();
        owner().ifPresent(mark -> {
            if (marked.containsKey(mark.number())) {
                marked.get(mark.number()).separate();
            }
        });
        begins |= owner().isEmpty();
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        TextPiece piece = piece();
        piece.add(glyph);
        if (forms == 0) {
            piece.stands();
        }
    }

    private Optional<Mark> owner() {
        return marks.stream()
                .filter(mark -> mark.artifact() || mark.number() != NO_NUMBER)
                .findFirst();
    }

    private TextPiece piece() {
        Optional<Mark> owner = owner();
        if (owner.isPresent() && !owner.get().artifact()) {
            return marked.computeIfAbsent(owner.get().number(), first -> new TextPiece());
        }
        List<TextPiece> pieces = owner.isPresent() ? artifacts : untagged;
        if (begins || pieces.isEmpty()) {
            pieces.add(new TextPiece());
        }
        begins = false;
        return pieces.get(pieces.size() - 1);
    }
}
