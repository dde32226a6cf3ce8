package io.quarterdeck.pdf;

import io.quarterdeck.evidence.DeckReader;
import io.quarterdeck.evidence.ReadDeck;
import io.quarterdeck.evidence.ReadDeck.ReadPage;
import io.quarterdeck.evidence.ReadDeck.TaggedText;
import io.quarterdeck.evidence.UnreadableDeckException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Takes a deck's PDF apart with PDFBox, within bounds; strict, since what must be repaired has been changed. */
public record PdfDeckReader(PdfBounds bounds) implements DeckReader {
    @Override
    public ReadDeck read(Path file) {
        return read(bytes(file), file.toString());
    }

    @Override
    public ReadDeck read(byte[] bytes, String file) {
        if (!isPdf(bytes)) {
            throw new UnreadableDeckException(file + " is no PDF");
        }
        StreamScan.check(bytes, bounds);
        try (PDDocument document = load(bytes)) {
            return read(document, bytes);
        } catch (IOException e) {
            throw new UnreadableDeckException(
                    file + " is a broken PDF (" + e.getMessage() + "); it may be cut off or changed", e);
        } catch (UnreadableDeckException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // a library's surprise at hostile input is the input's fault
            throw new UnreadableDeckException(file + " is a broken PDF (" + e + ")", e);
        }
    }

    private byte[] bytes(Path file) {
        try {
            long size = Files.size(file);
            if (size > bounds.fileBytes()) {
                throw new UnreadableDeckException(file + " has " + size / (1 << 20) + " MB, more than the "
                        + bounds.fileBytes() / (1 << 20) + " MB that are read; no deck is that large");
            }
            if (Files.isDirectory(file)) {
                throw new UnreadableDeckException(file + " is a folder; name the PDF file");
            }
            try (InputStream in = Files.newInputStream(file)) {
                // in one piece, so that there is no moment with two copies
                byte[] bytes = new byte[(int) size];
                int length = in.readNBytes(bytes, 0, bytes.length);
                if (length < bytes.length || in.read() >= 0) {
                    throw new UnreadableDeckException(
                            file + " changes while it is read, or is no file; copy it and try again");
                }
                return bytes;
            }
        } catch (NoSuchFileException e) {
            throw new UnreadableDeckException(file + " is not there", e);
        } catch (IOException e) {
            throw new UnreadableDeckException(file + " can't be read (" + e.getMessage() + ")", e);
        }
    }

    private static boolean isPdf(byte[] bytes) {
        return bytes.length > 5
                && bytes[0] == '%'
                && bytes[1] == 'P'
                && bytes[2] == 'D'
                && bytes[3] == 'F'
                && bytes[4] == '-';
    }

    private static PDDocument load(byte[] bytes) throws IOException {
        PDFParser parser = new PDFParser(new RandomAccessReadBuffer(bytes));
        PDDocument document = parser.parse(false);
        if (document.isEncrypted()) {
            document.close();
            throw new UnreadableDeckException("the file is encrypted; no deck is");
        }
        return document;
    }

    private ReadDeck read(PDDocument document, byte[] bytes) throws IOException {
        int count = document.getNumberOfPages();
        if (count > bounds.pages()) {
            throw new UnreadableDeckException("the file has " + count + " pages, more than are read");
        }
        Work work = new Work(bounds.operations());
        ReadableFonts fonts = new ReadableFonts(work);
        Map<COSDictionary, Integer> numbers = new IdentityHashMap<>();
        List<PageText> pages = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            numbers.put(document.getPage(index).getCOSObject(), index);
            pages.add(PageText.read(document.getPage(index), fonts, work));
        }
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        StructureTexts structure =
                new StructureTexts(numbers, pages.stream().map(PageText::marked).toList(), bounds);
        List<List<TaggedText>> tagged = structure.read(root == null ? new COSDictionary() : root);
        List<ReadPage> read = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            PageText page = pages.get(index);
            // what no element of the structure claims has no tag
            Stream<String> unclaimed = page.marked().values().stream()
                    .filter(piece -> !piece.isBlank())
                    .map(TextPiece::toString);
            read.add(new ReadPage(
                    tagged.get(index),
                    page.artifacts(),
                    Stream.concat(page.untagged().stream(), unclaimed).toList(),
                    Stream.concat(page.unread().stream(), structure.unread(index).stream())
                            .toList()));
        }
        return new ReadDeck(Signatures.of(document, bytes), Attachments.of(document, bounds), read);
    }
}
