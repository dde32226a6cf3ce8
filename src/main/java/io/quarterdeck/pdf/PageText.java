package io.quarterdeck.pdf;

import io.quarterdeck.evidence.UnreadableDeckException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The text of one page by what it belongs to: a marked piece of the structure, an artifact, or nothing. */
final class PageText extends PDFMarkedContentExtractor {
    private static final int NO_NUMBER = -1;

    private record Mark(int number, boolean artifact) {}

    private final Map<Integer, TextPiece> marked = new TreeMap<>();
    private final List<TextPiece> artifacts = new ArrayList<>();
    private final List<TextPiece> untagged = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final IntConsumer operations;
    private int forms;
    private boolean begins = true;

    /** @param operations hears of each drawing operation, and may object */
    PageText(IntConsumer operations) {
        this.operations = operations;
        setSuppressDuplicateOverlappingText(false);
    }

    static PageText read(PDPage page, IntConsumer operations) throws IOException {
        PageText text = new PageText(operations);
        text.processPage(page);
        text.readAnnotations(page);
        return text;
    }

    /** A deck has none but its signature's, which shows nothing; a note laid over a page would be seen by readers. */
    private void readAnnotations(PDPage page) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            begins = true;
            showAnnotation(annotation);
            if (annotation.getContents() != null) {
                notes.add(annotation.getContents());
            }
        }
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
        operations.accept(1);
        super.processOperator(operator, operands);
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
        // pictures have no text
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        forms++;
        super.showForm(form);
        forms--;
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        forms++;
        super.showTransparencyGroup(form);
        forms--;
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
        piece().add(glyph);
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

    /** Counts operations of all pages against the most that are read. */
    static IntConsumer counting(int most) {
        int[] count = new int[1];
        return more -> {
            count[0] += more;
            if (count[0] > most) {
                throw new UnreadableDeckException("the pages have more than " + most + " drawing operations");
            }
        };
    }
}
