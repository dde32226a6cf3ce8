package io.quarterdeck.rig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;

/** Every text that a file shows or hides, by where in it: a PDF's pages, bookmarks and metadata, a mail's decoded parts. */
final class FileTexts {
    private FileTexts() {}

    /** @param name tells the kind of file by its ending, or by the bytes' beginning */
    static Map<String, String> of(String name, byte[] bytes) {
        Map<String, String> texts = new LinkedHashMap<>();
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        texts.put("bytes", raw);
        if (raw.startsWith("%PDF-")) {
            pdf(bytes, texts);
        } else if (name.toLowerCase(Locale.ROOT).endsWith(".eml")) {
            mail(bytes, texts);
        }
        return texts;
    }

    private static void mail(byte[] bytes, Map<String, String> texts) {
        MessageFacts facts = MessageFacts.of(bytes);
        texts.put("subject", facts.subject());
        texts.put("headers", String.join("\n", facts.headers().values()));
        int number = 0;
        for (MessageFacts.Piece piece : facts.pieces()) {
            String where = "part " + ++number + " " + piece.fileName();
            texts.put(where + " name", piece.fileName());
            of(piece.fileName(), piece.bytes()).forEach((inside, text) -> texts.put(where + " " + inside, text));
        }
    }

    /** A broken PDF, as a crash leaves it, still has its bytes. */
    private static void pdf(byte[] bytes, Map<String, String> texts) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            texts.put("pages", new PDFTextStripper().getText(document));
            texts.put(
                    "information",
                    document.getDocumentInformation().getCOSObject().toString());
            if (document.getDocumentCatalog().getMetadata() != null) {
                texts.put(
                        "metadata",
                        document.getDocumentCatalog()
                                .getMetadata()
                                .getCOSObject()
                                .toTextString());
            }
            StringBuilder bookmarks = new StringBuilder();
            if (document.getDocumentCatalog().getDocumentOutline() != null) {
                bookmarks(document.getDocumentCatalog().getDocumentOutline(), bookmarks);
            }
            texts.put("bookmarks", bookmarks.toString());
            attachments(document, texts);
        } catch (IOException broken) {
            texts.put("broken", "");
        }
    }

    private static void bookmarks(PDOutlineNode node, StringBuilder to) {
        for (PDOutlineItem item : node.children()) {
            to.append(item.getTitle()).append('\n');
            bookmarks(item, to);
        }
    }

    private static void attachments(PDDocument document, Map<String, String> texts) throws IOException {
        int number = 0;
        for (var object : document.getDocument().getObjectsByType(COSName.FILESPEC)) {
            if (object.getObject() instanceof org.apache.pdfbox.cos.COSDictionary dictionary) {
                PDComplexFileSpecification file = new PDComplexFileSpecification(dictionary);
                if (file.getEmbeddedFile() != null) {
                    String where = "file " + ++number + " ";
                    of(file.getFilename(), file.getEmbeddedFile().toByteArray())
                            .forEach((inside, text) -> texts.put(where + inside, text));
                }
            }
        }
    }
}
