package io.quarterdeck.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;

/** Whatever a page shows and nobody can read as text is told, with what it is. */
class UnreadPagesTest {
    private static final Path FONT = Path.of("report-templates/fonts/NotoSans-Regular.ttf");
    private static final PDRectangle SLIDE = new PDRectangle(960, 540);

    /** Draws on a page. */
    private interface Drawing {
        void on(PDDocument document, PDPage page, PDPageContentStream content) throws IOException;
    }

    private static List<String> unread(Drawing drawing) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(SLIDE);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                drawing.on(document, page, content);
            }
            return read(document);
        }
    }

    private static List<String> read(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return new PdfDeckReader(PdfBounds.usual())
                .read(out.toByteArray(), "a deck")
                .pages()
                .get(0)
                .unread();
    }

    private static void text(PDPageContentStream content, PDFont font) throws IOException {
        content.beginText();
        content.setFont(font, 12);
        content.newLineAtOffset(100, 100);
        content.showText("94");
        content.endText();
    }

    private static PDFont font(PDDocument document) throws IOException {
        return PDType0Font.load(document, FONT.toFile());
    }

    private static PDImageXObject image(PDDocument document) throws IOException {
        return LosslessFactory.createFromImage(document, new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB));
    }

    /** The page's content is this. */
    private static List<String> unread(String content, COSName kind, COSName name, COSDictionary resource)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(SLIDE);
            document.addPage(page);
            COSDictionary resources = new COSDictionary();
            COSDictionary named = new COSDictionary();
            named.setItem(name, resource);
            resources.setItem(kind, named);
            page.getCOSObject().setItem(COSName.RESOURCES, resources);
            page.getCOSObject().setItem(COSName.CONTENTS, stream(document, content));
            return read(document);
        }
    }

    private static COSStream stream(PDDocument document, String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        write(stream, content);
        return stream;
    }

    private static void write(COSStream stream, String content) throws IOException {
        try (OutputStream out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void textInAFontThatSaysItsLettersIsRead() throws IOException {
        assertThat(unread((document, page, content) -> text(content, font(document))))
                .isEmpty();
    }

    @Test
    void textInAFontThatDoesNotSayThemIsTold() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(SLIDE);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                text(content, font(document));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            try (PDDocument saved = org.apache.pdfbox.Loader.loadPDF(out.toByteArray())) {
                for (COSName name : saved.getPage(0).getResources().getFontNames()) {
                    saved.getPage(0).getResources().getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
                }
                assertThat(read(saved)).singleElement().asString().contains("no ToUnicode");
            }
        }
    }

    @Test
    void lettersThatAreDrawingsAreTold() throws IOException {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, new PDRectangle(10, 10).getCOSArray());
        font.setItem(COSName.FONT_MATRIX, matrix());
        font.setItem(COSName.CHAR_PROCS, new COSDictionary());
        assertThat(unread("BT /F1 12 Tf 100 100 Td (94) Tj ET", COSName.FONT, COSName.getPDFName("F1"), font))
                .singleElement()
                .asString()
                .contains("Type 3");
    }

    private static COSArray matrix() {
        COSArray matrix = new COSArray();
        for (float number : new float[] {0.1f, 0, 0, 0.1f, 0, 0}) {
            matrix.add(new org.apache.pdfbox.cos.COSFloat(number));
        }
        return matrix;
    }

    @Test
    void textThatIsNotDrawnIsTold() throws IOException {
        assertThat(unread((document, page, content) -> {
                    content.setRenderingMode(RenderingMode.NEITHER);
                    text(content, font(document));
                }))
                .singleElement()
                .asString()
                .contains("not drawn");
    }

    @Test
    void aPictureIsToldUnlessItStandsWhereALogoDoes() throws IOException {
        assertThat(unread((document, page, content) -> content.drawImage(image(document), 300, 200, 120, 40)))
                .containsExactly("a picture of 120 × 40 points at 300, 200, where no logo of a deck stands");
        assertThat(unread((document, page, content) -> content.drawImage(image(document), 0, 420, 960, 60)))
                .hasSize(1);
        assertThat(unread((document, page, content) -> {
                    content.drawImage(image(document), 390, 410, 220, 60);
                    content.drawImage(image(document), 58, 458, 130, 36);
                }))
                .isEmpty();
        assertThat(unread((document, page, content) -> {
                    for (int left = 100; left < 700; left += 200) {
                        content.drawImage(image(document), left, 450, 120, 40);
                    }
                }))
                .containsExactly("a picture beside two logos, and a deck has no more");
    }

    @Test
    void aPictureWithinThePagesOwnOperationsIsTold() throws IOException {
        String picture = "q 200 0 0 50 100 100 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q";
        assertThat(unread(picture, COSName.FONT, COSName.getPDFName("F1"), new COSDictionary()))
                .containsExactly("a picture of 200 × 50 points at 100, 100, where no logo of a deck stands");
    }

    @Test
    void aPatternAShadingAndAMaskAreTold() throws IOException {
        COSName name = COSName.getPDFName("N1");
        assertThat(unread("/Pattern cs /N1 scn 0 0 900 500 re f", COSName.PATTERN, name, new COSDictionary()))
                .containsExactly("an area filled with a pattern, where no logo of a deck stands");
        assertThat(unread("/N1 sh", COSName.SHADING, name, new COSDictionary()))
                .containsExactly("a shading, where no logo of a deck stands");
        COSDictionary state = new COSDictionary();
        state.setItem(COSName.SMASK, new COSDictionary());
        assertThat(unread("/N1 gs 0 0 900 500 re f", COSName.EXT_G_STATE, name, state))
                .containsExactly("an area seen through a mask, where no logo of a deck stands");
        COSDictionary none = new COSDictionary();
        none.setItem(COSName.SMASK, COSName.NONE);
        assertThat(unread("/N1 gs 0 0 900 500 re f", COSName.EXT_G_STATE, name, none))
                .isEmpty();
    }

    @Test
    void aNoteOverThePageIsTold() throws IOException {
        assertThat(unread((document, page, content) -> {
                    PDAnnotationText note = new PDAnnotationText();
                    note.setRectangle(new PDRectangle(100, 100, 50, 50));
                    page.setAnnotations(List.of(note));
                }))
                .containsExactly("a note or field laid over the page (Text)");
    }

    /** Each letter is counted each time: a small file can have a drawing drawn over and over. */
    @Test
    void aDrawingThatIsDrawnWithoutEndIsRefusedByWhatItTakes() throws IOException {
        PdfBounds few = new PdfBounds(1 << 20, 1 << 20, 1 << 20, 1 << 10, 10, 20_000, 100, 10);
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(SLIDE);
            document.addPage(page);
            COSStream form = stream(document, " ".repeat(100_000));
            form.setItem(COSName.TYPE, COSName.XOBJECT);
            form.setItem(COSName.SUBTYPE, COSName.FORM);
            form.setItem(COSName.BBOX, SLIDE.getCOSArray());
            COSDictionary named = new COSDictionary();
            named.setItem(COSName.getPDFName("X1"), form);
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.XOBJECT, named);
            page.getCOSObject().setItem(COSName.RESOURCES, resources);
            page.getCOSObject().setItem(COSName.CONTENTS, stream(document, "/X1 Do ".repeat(30)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> new PdfDeckReader(few).read(out.toByteArray(), "a deck"))
                    .isInstanceOf(io.quarterdeck.evidence.UnreadableDeckException.class)
                    .hasMessageContaining("more than 20000 drawing operations");
        }
    }
}
