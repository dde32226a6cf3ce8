package io.quarterdeck.jasper;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFormField;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import io.quarterdeck.deck.DeckSigner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The one signature of a deck: room is left for it while the file is written, and filled once every other byte stands.
 *
 * <p>Its field has no area and lies outside the page, where PDF/UA-1 asks for no structure and PDF/A for no appearance.
 */
final class SignatureField {
    private static final String NAME = "signature";
    /** Four offsets of ten digits, brackets and spaces. */
    private static final int RANGE_ROOM = 48;

    private static final float OUTSIDE = -1;

    private final DeckSigner signer;
    private final PdfLiteral range = new PdfLiteral(RANGE_ROOM);
    private final PdfLiteral contents;

    SignatureField(DeckSigner signer) {
        this.signer = signer;
        byte[] room = new byte[2 * signer.room() + 2];
        Arrays.fill(room, (byte) '0');
        room[0] = '<';
        room[room.length - 1] = '>';
        contents = new PdfLiteral(room);
    }

    /** Puts field and room into the file; a page must be open. */
    void into(PdfWriter writer, DeckIdentity deck) throws IOException {
        PdfDictionary signature = new PdfDictionary(new PdfName("Sig"));
        signature.put(PdfName.FILTER, new PdfName("Adobe.PPKLite"));
        signature.put(new PdfName("SubFilter"), new PdfName("ETSI.CAdES.detached"));
        signature.put(PdfName.M, new PdfDate(deck.calendar()));
        signature.put(new PdfName("ByteRange"), range);
        signature.put(PdfName.CONTENTS, contents);
        PdfFormField field = PdfFormField.createSignature(writer);
        field.setFieldName(NAME);
        field.put(new PdfName("TU"), new PdfString("Signature of the vendor", PdfObject.TEXT_UNICODE));
        field.setWidget(new Rectangle(OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE), PdfAnnotation.HIGHLIGHT_NONE);
        field.setFlags(PdfAnnotation.FLAGS_PRINT | PdfAnnotation.FLAGS_LOCKED);
        field.setPage();
        field.put(PdfName.V, writer.addToBody(signature, false).getIndirectReference());
        writer.addAnnotation(field);
        writer.getAcroForm().setSigFlags(PdfWriter.SIGNATURE_EXISTS | PdfWriter.SIGNATURE_APPEND_ONLY);
    }

    /**
     * Signs everything but the signature's own digits and puts them into their room.
     *
     * @return the same bytes
     * @throws IllegalStateException when the signer's signature is longer than it said
     */
    byte[] sign(byte[] file) {
        int begin = Math.toIntExact(contents.getPosition());
        int end = begin + contents.getPosLength();
        byte[] bounds = String.join(" ", "[0", "" + begin, "" + end, (file.length - end) + "]")
                .getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bounds, 0, file, Math.toIntExact(range.getPosition()), bounds.length);
        ByteArrayOutputStream signed = new ByteArrayOutputStream(file.length);
        signed.write(file, 0, begin);
        signed.write(file, end, file.length - end);
        byte[] signature = signer.sign(signed.toByteArray());
        if (signature.length > signer.room()) {
            throw new IllegalStateException("a signature of " + signature.length + " bytes has no room");
        }
        byte[] digits = HexFormat.of().formatHex(signature).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, file, begin + 1, digits.length);
        return file;
    }
}
