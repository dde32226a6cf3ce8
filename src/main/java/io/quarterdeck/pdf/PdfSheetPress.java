package io.quarterdeck.pdf;

import io.quarterdeck.deck.Brand;
import io.quarterdeck.deck.RenderException;
import io.quarterdeck.season.ContactSheet;
import io.quarterdeck.season.SheetPress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Sets contact sheets on A3 in the brand's colours and typeface.
 *
 * @param fonts folder of the templates' fonts
 */
public record PdfSheetPress(Path fonts, Brand brand) implements SheetPress {
    @Override
    public byte[] press(ContactSheet sheet) {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(sheet.title());
            SheetText text = new SheetText(SheetFonts.load(fonts, brand.fontFamily()), document);
            try (SheetPages pages = new SheetPages(document, text, brand, sheet)) {
                pages.draw();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new RenderException("the contact sheet can't be set: " + e.getMessage(), e);
        }
    }
}
