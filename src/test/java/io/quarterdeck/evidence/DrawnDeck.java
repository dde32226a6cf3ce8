package io.quarterdeck.evidence;

import io.quarterdeck.deck.DeckSigner;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.PrintedNumber;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Run;
import io.quarterdeck.review.page.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/** A deck drawn by hand in the form of the contract: tagged, with runs, attachments and a signature. */
final class DrawnDeck {
    /** A text with its runs; {@code tag} is {@code Artifact} or the structure's word, and empty for none. */
    record Piece(String tag, String text, List<Run> runs, Optional<String> alternative) {
        static Piece marked(String tag, String text) {
            return new Piece(tag, Marks.plain(text), Marks.runs(text), Optional.empty());
        }

        static Piece bare(String tag, String text) {
            return new Piece(tag, text, List.of(), Optional.empty());
        }
    }

    final List<List<Piece>> pages = new ArrayList<>();
    final Map<String, byte[]> attachments = new TreeMap<>();

    /** The pages of a review with each printed number on a line of its own. */
    static DrawnDeck of(EvidenceSubject subject, Evidence evidence) {
        DrawnDeck deck = new DrawnDeck();
        BusinessReview review = subject.review();
        for (Page page : review.pages()) {
            List<Piece> pieces = new ArrayList<>();
            pieces.add(Piece.marked("H1", page.head().title()));
            pieces.add(Piece.marked("P", page.head().subtitle()));
            pieces.add(Piece.bare("Artifact", Marks.plain(review.frame().footer())));
            pieces.add(Piece.bare("Artifact", Integer.toString(deck.pages.size() + 1)));
            deck.pages.add(pieces);
        }
        List<Piece> last = deck.pages.get(deck.pages.size() - 1);
        for (PrintedNumber number : subject.printed()) {
            last.add(Piece.marked(
                    "P", "about " + Marks.mark(Run.Kind.FIGURE, number.evidence(), number.text()) + " so"));
        }
        last.add(
                Piece.marked("P", Marks.mark(Run.Kind.HASH, Evidence.JSON_NAME, grouped(Sha256.hex(evidence.json())))));
        deck.attachments.put(Evidence.JSON_NAME, evidence.json());
        deck.attachments.put(Evidence.CSV_NAME, evidence.csv());
        return deck;
    }

    static String grouped(String hash) {
        return hash.replaceAll("(.{4})(?=.)", "$1 ");
    }

    byte[] pdf(DeckSigner signer) {
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(
                    document,
                    Path.of("report-templates/fonts/NotoSans-Regular.ttf").toFile());
            PDStructureTreeRoot root = new PDStructureTreeRoot();
            document.getDocumentCatalog().setStructureTreeRoot(root);
            PDStructureElement section = new PDStructureElement("Document", root);
            root.appendKid(section);
            for (List<Piece> pieces : pages) {
                draw(document, font, section, pieces);
            }
            attach(document);
            ByteArrayOutputStream unsigned = new ByteArrayOutputStream();
            document.save(unsigned);
            return sign(unsigned.toByteArray(), signer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(PDDocument document, PDFont font, PDStructureElement section, List<Piece> pieces)
            throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float y = 780;
            int number = 0;
            for (Piece piece : pieces) {
                if (piece.tag().equals("Artifact")) {
                    content.beginMarkedContent(COSName.ARTIFACT);
                } else if (!piece.tag().isEmpty()) {
                    COSDictionary properties = new COSDictionary();
                    properties.setInt(COSName.MCID, number);
                    content.beginMarkedContent(COSName.getPDFName(piece.tag()), PDPropertyList.create(properties));
                    PDStructureElement element = new PDStructureElement(piece.tag(), section);
                    element.setPage(page);
                    element.getCOSObject().setItem(COSName.K, COSInteger.get(number));
                    element.getCOSObject().setItem(COSName.A, properties(piece.runs()));
                    piece.alternative().ifPresent(element::setAlternateDescription);
                    section.appendKid(element);
                    number++;
                }
                content.beginText();
                content.setFont(font, 3);
                content.newLineAtOffset(20, y);
                content.showText(piece.text().replace('\u00a0', ' ').replaceAll("[\\p{Cf}\\p{Cc}]", ""));
                content.endText();
                if (!piece.tag().isEmpty()) {
                    content.endMarkedContent();
                }
                y -= 3.5f;
            }
        }
    }

    private static COSArray properties(List<Run> runs) {
        COSArray list = new COSArray();
        for (Run run : runs) {
            COSDictionary property = new COSDictionary();
            property.setName(COSName.N, run.kind().id());
            property.setItem(COSName.V, new COSString(run.value()));
            property.setItem(COSName.F, new COSString(run.text()));
            list.add(property);
        }
        COSDictionary object = new COSDictionary();
        object.setName(COSName.O, "UserProperties");
        object.setItem(COSName.P, list);
        COSArray attributes = new COSArray();
        attributes.add(object);
        return attributes;
    }

    private void attach(PDDocument document) throws IOException {
        Map<String, PDComplexFileSpecification> files = new TreeMap<>();
        COSArray associated = new COSArray();
        for (Map.Entry<String, byte[]> attachment : attachments.entrySet()) {
            PDEmbeddedFile file =
                    new PDEmbeddedFile(document, new ByteArrayInputStream(attachment.getValue()), COSName.FLATE_DECODE);
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(attachment.getKey());
            specification.setFileUnicode(attachment.getKey());
            specification.setEmbeddedFile(file);
            specification.setEmbeddedFileUnicode(file);
            files.put(attachment.getKey(), specification);
            associated.add(specification.getCOSObject());
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }

    private static byte[] sign(byte[] unsigned, DeckSigner signer) throws IOException {
        try (PDDocument document = Loader.loadPDF(unsigned);
                SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
            Calendar date = Calendar.getInstance(TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
            date.setTimeInMillis(0);
            signature.setSignDate(date);
            options.setPreferredSignatureSize(signer.room());
            document.addSignature(signature, content -> signer.sign(content.readAllBytes()), options);
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            document.saveIncremental(signed);
            return inSmallLetters(signed.toByteArray());
        }
    }

    /** The signature's digits as a deck's writer writes them; they stand outside what is signed. */
    private static byte[] inSmallLetters(byte[] signed) throws IOException {
        try (PDDocument document = Loader.loadPDF(signed)) {
            int[] range = document.getSignatureDictionaries().get(0).getByteRange();
            for (int at = range[1]; at < range[2]; at++) {
                signed[at] = (byte) Character.toLowerCase(signed[at]);
            }
            return signed;
        }
    }
}
