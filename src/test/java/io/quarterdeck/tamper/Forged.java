package io.quarterdeck.tamper;

import io.quarterdeck.deck.DeckSigner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes a deck anew after a change, under a signature over all of it by somebody else. */
final class Forged {
    private static final long UNKNOWN = 1_000_000_000;
    private static final String RANGE = "[0 1000000000 1000000000 1000000000]";

    private Forged() {}

    static byte[] deck(byte[] pdf, Consumer<PDDocument> change) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.accept(document);
            return signed(document, Signers.FORGER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] signed(PDDocument document, DeckSigner signer) throws IOException {
        COSDictionary signature = document.getSignatureDictionaries().get(0).getCOSObject();
        COSArray range = new COSArray();
        range.add(COSInteger.ZERO);
        for (int offset = 0; offset < 3; offset++) {
            range.add(COSInteger.get(UNKNOWN));
        }
        signature.setItem(COSName.BYTERANGE, range);
        signature.setItem(COSName.CONTENTS, new COSString(new byte[signer.room()], true));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return sign(out.toByteArray(), signer);
    }

    private static byte[] sign(byte[] file, DeckSigner signer) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int room = text.indexOf('<' + "00".repeat(signer.room()) + '>');
        int end = room + 2 * signer.room() + 2;
        byte[] range = String.format(
                        java.util.Locale.ROOT,
                        "%-" + RANGE.length() + "s",
                        "[0 " + room + ' ' + end + ' ' + (file.length - end) + ']')
                .getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(range, 0, file, text.indexOf(RANGE), range.length);
        byte[] signed = Arrays.copyOf(file, room + file.length - end);
        System.arraycopy(file, end, signed, room, file.length - end);
        byte[] digits = HexFormat.of().formatHex(signer.sign(signed)).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, file, room + 1, digits.length);
        return file;
    }
}
