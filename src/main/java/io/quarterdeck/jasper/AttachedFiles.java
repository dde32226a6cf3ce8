package io.quarterdeck.jasper;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import io.quarterdeck.deck.Attachment;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Files inside a PDF, as PDF/A-3 wants them: each says how it belongs to the document. */
final class AttachedFiles {
    private AttachedFiles() {}

    static void into(PdfWriter writer, List<Attachment> files, DeckIdentity deck, int deflateLevel) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        PdfArray associated = new PdfArray();
        for (Attachment file : files) {
            PdfDictionary parameters = new PdfDictionary();
            parameters.put(new PdfName("ModDate"), new PdfDate(deck.calendar()));
            parameters.put(new PdfName("CheckSum"), new PdfString(md5(file.bytes())).setHexWriting(true));
            PdfFileSpecification specification = PdfFileSpecification.fileEmbedded(
                    writer, null, file.name(), file.bytes(), file.mimeType(), parameters, deflateLevel);
            specification.put(
                    new PdfName("AFRelationship"),
                    new PdfName(file.relationship().pdfName()));
            specification.put(PdfName.DESC, new PdfString(file.description(), PdfObject.TEXT_UNICODE));
            // the name by which a reader lists it; a description that is there already stays
            writer.addFileAttachment(file.name(), specification);
            associated.add(specification.getReference());
        }
        writer.getExtraCatalog()
                .put(new PdfName("AF"), writer.addToBody(associated).getIndirectReference());
    }

    /** PDF knows no other sum; what proves a file is the signature. */
    private static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has MD5", impossible);
        }
    }
}
