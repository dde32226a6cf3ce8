package io.quarterdeck.pdf;

import io.quarterdeck.evidence.ReadDeck.ReadSignature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** The signatures of a file with the bytes that each is over. */
final class Signatures {
    private Signatures() {}

    static List<ReadSignature> of(PDDocument document, byte[] file) {
        List<ReadSignature> signatures = new ArrayList<>();
        for (PDSignature signature : document.getSignatureDictionaries()) {
            signatures.add(read(signature, file));
        }
        return signatures;
    }

    private static ReadSignature read(PDSignature signature, byte[] file) {
        byte[] cms = Optional.ofNullable(signature.getContents()).orElse(new byte[0]);
        int[] range = Optional.ofNullable(signature.getByteRange()).orElse(new int[0]);
        if (range.length != 4
                || range[0] != 0
                || range[1] < 1
                || range[2] <= range[1]
                || range[3] < 0
                || (long) range[2] + range[3] > file.length) {
            return new ReadSignature(
                    new byte[0],
                    cms,
                    Optional.of("its byte range " + Arrays.toString(range) + " is none of this file"));
        }
        byte[] signed = new byte[range[1] + range[3]];
        System.arraycopy(file, 0, signed, 0, range[1]);
        System.arraycopy(file, range[2], signed, range[1], range[3]);
        return new ReadSignature(signed, cms, gap(range, cms, file));
    }

    private static Optional<String> gap(int[] range, byte[] cms, byte[] file) {
        int end = range[2] + range[3];
        if (end < file.length) {
            return Optional.of((file.length - end) + " bytes stand after what is signed (from byte " + end + ")");
        }
        String hole = new String(file, range[1], range[2] - range[1], java.nio.charset.StandardCharsets.ISO_8859_1);
        String digits = hole.length() < 2 ? "" : hole.substring(1, hole.length() - 1);
        boolean itsOwn = hole.startsWith("<")
                && hole.endsWith(">")
                // a deck's writer knows small letters alone: a capital one would be a byte changed without a trace
                && digits.matches("[0-9a-f]*")
                && digits.length() % 2 == 0
                && Arrays.equals(HexFormat.of().parseHex(digits), cms);
        return itsOwn
                ? Optional.empty()
                : Optional.of("between bytes " + range[1] + " and " + range[2]
                        + ", which nobody signed, stands more than the signature itself");
    }
}
