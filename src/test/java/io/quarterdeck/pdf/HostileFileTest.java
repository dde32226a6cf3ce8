package io.quarterdeck.pdf;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.evidence.UnreadableDeckException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no deck gets a clear answer, in the memory of a test. */
class HostileFileTest {
    private static final PdfDeckReader READER = new PdfDeckReader(PdfBounds.usual());

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNotThereOrAFolder() {
        assertRefused(folder.resolve("gone.pdf"), "is not there");
        assertRefused(folder, "is a folder");
    }

    @Test
    void aFileThatIsNoPdf() throws IOException {
        assertRefused(file("hello".getBytes(StandardCharsets.UTF_8)), "is no PDF");
        assertRefused(file(new byte[0]), "is no PDF");
    }

    @Test
    void aTruncatedPdf() throws IOException {
        byte[] whole = bytes(page());
        assertRefused(file(Arrays.copyOf(whole, whole.length * 2 / 3)), "broken");
        assertRefused(file("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)), "broken");
    }

    @Test
    void twoGigabytesAreRefusedBeforeTheyAreRead() throws IOException {
        Path file = folder.resolve("huge.pdf");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(2L << 30);
        }
        assertRefused(file, "2048 MB");
    }

    @Test
    void anAttachmentThatUnpacksWithoutEnd() throws IOException {
        try (PDDocument document = page()) {
            attach(document, new Zeros(300L << 20));
            assertRefused(file(bytes(document)), "unpacks to more than");
        }
    }

    @Test
    void aPageWhoseDrawingUnpacksWithoutEnd() throws IOException {
        try (PDDocument document = page()) {
            stream(document, packed(new Zeros(200L << 20)), COSName.FLATE_DECODE);
            assertRefused(file(bytes(document)), "unpacks to more than");
        }
    }

    @Test
    void aStreamThatIsPackedMoreThanOnceOrInAWayThatNoDeckHas() throws IOException {
        COSArray twice = new COSArray();
        twice.add(COSName.FLATE_DECODE);
        twice.add(COSName.FLATE_DECODE);
        assertFilterRefused(twice, "several filters");
        COSArray once = new COSArray();
        once.add(COSName.ASCII85_DECODE_ABBREVIATION);
        assertFilterRefused(once, "the filter A85");
        for (String name : List.of("LZWDecode", "LZW", "RL", "Fl", "AHx", "ASCII85Decode", "JBIG2Decode", "Crypt")) {
            assertFilterRefused(COSName.getPDFName(name), "the filter " + name);
        }
    }

    @Test
    void aFilterWhoseNameIsHidden() throws IOException {
        for (String entry : List.of(
                "/F#69lter /LZWDecode",
                "/Filter /L#5AWDecode",
                "/Filter 7 0 R",
                "/Filter%\n/LZW",
                "/Filter[%\n/LZW]")) {
            String object = "%PDF-1.7\n1 0 obj\n<</Length 3 " + entry + ">>\nstream\nabc\nendstream\nendobj\n";
            assertThatThrownBy(() -> READER.read(file(object.getBytes(StandardCharsets.US_ASCII))))
                    .as(entry)
                    .isInstanceOf(UnreadableDeckException.class)
                    .hasMessageContaining("packed by");
        }
    }

    @Test
    void anAttachmentWithTwoContents() throws IOException {
        try (PDDocument document = page()) {
            attach(document, new ByteArrayInputStream(new byte[] {1}));
            COSDictionary specification = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .values()
                    .iterator()
                    .next()
                    .getCOSObject();
            COSDictionary files = specification.getCOSDictionary(COSName.EF);
            COSStream other = document.getDocument().createCOSStream();
            try (var out = other.createOutputStream()) {
                out.write(2);
            }
            files.setItem(COSName.UF, other);
            assertRefused(file(bytes(document)), "several contents");
        }
    }

    private void assertFilterRefused(COSBase filter, String words) throws IOException {
        try (PDDocument document = page()) {
            stream(document, new byte[] {1, 2, 3}, filter);
            assertRefused(file(bytes(document)), words);
        }
    }

    @Test
    void aStructureWithoutEndOrInACircle() throws IOException {
        try (PDDocument document = page()) {
            COSDictionary root = new COSDictionary();
            COSDictionary parent = root;
            for (int depth = 0; depth < 200; depth++) {
                COSDictionary child = new COSDictionary();
                child.setName(COSName.S, "P");
                parent.setItem(COSName.K, child);
                parent = child;
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
            assertRefused(file(bytes(document)), "structure");
        }
        try (PDDocument document = page()) {
            COSDictionary root = new COSDictionary();
            COSDictionary loop = new COSDictionary();
            loop.setName(COSName.S, "P");
            COSArray kids = new COSArray();
            kids.add(loop);
            kids.add(loop);
            root.setItem(COSName.K, kids);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
            assertRefused(file(bytes(document)), "structure");
        }
    }

    private void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> READER.read(file))
                .isInstanceOf(UnreadableDeckException.class)
                .hasMessageContaining(reason);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.pdf"), bytes);
    }

    private static PDDocument page() {
        PDDocument document = new PDDocument();
        document.addPage(new PDPage());
        return document;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static void stream(PDDocument document, byte[] raw, COSBase filter) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (var out = stream.createRawOutputStream()) {
            out.write(raw);
        }
        stream.setItem(COSName.FILTER, filter);
        document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
    }

    private static void attach(PDDocument document, InputStream content) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(document, content, COSName.FLATE_DECODE);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFileUnicode("evidence.json");
        specification.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("evidence.json", specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static byte[] packed(InputStream content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            content.transferTo(deflater);
        }
        return out.toByteArray();
    }

    /** So many zeros, never all in memory. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(buffer, offset, offset + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
