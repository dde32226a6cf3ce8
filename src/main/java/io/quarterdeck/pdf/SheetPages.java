package io.quarterdeck.pdf;

import io.quarterdeck.deck.Brand;
import io.quarterdeck.season.Card;
import io.quarterdeck.season.ContactSheet;
import io.quarterdeck.season.ContactSheet.Section;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Lets the sections of a sheet flow over pages, six cards a row; a heading stays with its first row. */
final class SheetPages implements AutoCloseable {
    private static final int COLUMNS = 6;
    private static final PDRectangle A3 = new PDRectangle(1190.55f, 841.89f);
    private static final float MARGIN = 30;
    private static final float GAP = 11;
    private static final float HEADING = 22;
    private static final float LEAST_AFTER_SECTION = 6;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final PDDocument document;
    private final SheetText text;
    private final Brand brand;
    private final ContactSheet sheet;
    private final CardDrawing cards;
    private SheetCanvas canvas;
    private float y;
    private int column;

    SheetPages(PDDocument document, SheetText text, Brand brand, ContactSheet sheet) throws IOException {
        this.document = document;
        this.text = text;
        this.brand = brand;
        this.sheet = sheet;
        this.cards = new CardDrawing(text, brand.palette());
        this.canvas = page();
    }

    void draw() throws IOException {
        masthead();
        for (Section section : sheet.sections()) {
            section(section);
        }
    }

    private SheetCanvas page() throws IOException {
        PDPage page = new PDPage(A3);
        document.addPage(page);
        SheetCanvas next = new SheetCanvas(document, page, text);
        SheetText.Look foot = new SheetText.Look(false, 7, brand.palette().muted());
        float baseline = A3.getHeight() - 16;
        next.write(SheetText.clean(brand.name() + " · " + sheet.title()), foot, MARGIN, baseline);
        next.writeRight("page " + document.getNumberOfPages(), foot, A3.getWidth() - MARGIN, baseline);
        y = MARGIN;
        column = 0;
        return next;
    }

    private void masthead() throws IOException {
        Brand.Palette palette = brand.palette();
        canvas.fill(0, 0, A3.getWidth(), 7, palette.primary());
        canvas.write(SheetText.clean(sheet.title()), new SheetText.Look(true, 19, palette.ink()), MARGIN, y + 21);
        SheetText.Look note = new SheetText.Look(false, 9, palette.muted());
        canvas.write(sheet.note(), note, MARGIN, y + 36);
        float right = A3.getWidth() - MARGIN;
        canvas.writeRight(
                SheetText.clean(brand.wordmark()), new SheetText.Look(true, 13, palette.primary()), right, y + 21);
        canvas.writeRight(
                "as of " + MINUTE.format(sheet.madeAt().atOffset(ZoneOffset.UTC)) + " UTC", note, right, y + 36);
        y += 54;
    }

    private void section(Section section) throws IOException {
        if (y + HEADING + CardDrawing.HEIGHT > bottom()) {
            turn();
        }
        heading(section.heading(), section.cards().size());
        for (Card card : section.cards()) {
            if (column == COLUMNS) {
                column = 0;
                y += CardDrawing.HEIGHT + GAP;
            }
            if (column == 0 && y + CardDrawing.HEIGHT > bottom()) {
                turn();
                heading(section.heading() + ", continued", section.cards().size());
            }
            cards.draw(card, canvas, MARGIN + column * (CardDrawing.WIDTH + GAP), y);
            column++;
        }
        column = 0;
        y += CardDrawing.HEIGHT + GAP + LEAST_AFTER_SECTION;
    }

    private void heading(String words, int count) throws IOException {
        SheetText.Look look = new SheetText.Look(true, 11, brand.palette().primary());
        canvas.write(words, look, MARGIN, y + 11);
        canvas.write(
                Integer.toString(count),
                new SheetText.Look(false, 11, brand.palette().muted()),
                MARGIN + text.width(words, look) + 7,
                y + 11);
        y += HEADING - 5;
    }

    private static float bottom() {
        return A3.getHeight() - 26;
    }

    private void turn() throws IOException {
        canvas.close();
        canvas = page();
    }

    @Override
    public void close() throws IOException {
        canvas.close();
    }
}
