package io.quarterdeck.tamper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Decks whose signature itself was changed, taken off, or added to. */
final class SignatureMutants {
    private SignatureMutants() {}

    static Optional<Mutant> any(SignedDeck deck, Random random) {
        return switch (random.nextInt(11)) {
            case 10 -> Optional.of(twin(deck));
            case 0 -> Optional.of(removed(deck, random.nextBoolean()));
            case 1 -> Optional.of(updated(deck, random));
            case 2 -> Optional.of(signedAgain(deck));
            case 3 -> Optional.of(range(deck, random));
            case 4 -> Optional.of(padding(deck, random));
            case 5 -> capital(deck, random);
            case 6 -> Optional.of(exchanged(deck));
            default -> Optional.of(cms(deck, random));
        };
    }

    private static int[] range(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getSignatureDictionaries().get(0).getByteRange();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int cmsLength(byte[] pdf, int[] range) {
        String header = new String(pdf, range[1] + 1, 8, StandardCharsets.US_ASCII);
        // 30 82 and two bytes of length
        return 4 + Integer.parseInt(header.substring(4), 16);
    }

    /** Another byte of the signature, written as a signature is written. */
    private static Mutant cms(SignedDeck deck, Random random) {
        byte[] pdf = deck.pdf().clone();
        int[] range = range(pdf);
        int octet = random.nextInt(cmsLength(pdf, range));
        int at = range[1] + 1 + 2 * octet;
        int before = Integer.parseInt(new String(pdf, at, 2, StandardCharsets.US_ASCII), 16);
        byte[] digits = HexFormat.of()
                .toHexDigits((byte) (before ^ 1 + random.nextInt(255)))
                .getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, pdf, at, 2);
        return new Mutant("byte " + octet + " of the signature", pdf, Set.of("signature"));
    }

    /** The other ECDSA signature that fits, which anybody can make of the first without the key. */
    private static Mutant twin(SignedDeck deck) {
        byte[] pdf = deck.pdf().clone();
        int[] range = range(pdf);
        int length = cmsLength(pdf, range);
        byte[] cms = HexFormat.of().parseHex(new String(pdf, range[1] + 1, 2 * length, StandardCharsets.US_ASCII));
        byte[] other = Twin.of(cms);
        byte[] digits = HexFormat.of().formatHex(other).getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(pdf, range[1] + 1, range[2] - 1, (byte) '0');
        System.arraycopy(digits, 0, pdf, range[1] + 1, digits.length);
        return new Mutant("the other signature that fits", pdf, Set.of("signature"));
    }

    private static Mutant padding(SignedDeck deck, Random random) {
        byte[] pdf = deck.pdf().clone();
        int[] range = range(pdf);
        int begin = range[1] + 1 + 2 * cmsLength(pdf, range);
        pdf[begin + random.nextInt(range[2] - 1 - begin)] = (byte) ('1' + random.nextInt(9));
        return new Mutant("something after the signature in its room", pdf, Set.of("signature"));
    }

    /** The same number in other letters. */
    private static Optional<Mutant> capital(SignedDeck deck, Random random) {
        byte[] pdf = deck.pdf().clone();
        int[] range = range(pdf);
        int at = range[1] + 1 + random.nextInt(2 * cmsLength(pdf, range));
        if (!Character.isLetter(pdf[at])) {
            return Optional.empty();
        }
        pdf[at] = (byte) Character.toUpperCase(pdf[at]);
        return Optional.of(new Mutant("a capital digit at " + at, pdf, Set.of("byte-range")));
    }

    private static Mutant range(SignedDeck deck, Random random) {
        byte[] pdf = deck.pdf().clone();
        int[] range = range(pdf);
        String text = "[0 " + range[1] + ' ' + range[2] + ' ' + range[3] + ']';
        int at = new String(pdf, StandardCharsets.ISO_8859_1).indexOf(text);
        int digit;
        do {
            digit = at + 3 + random.nextInt(text.length() - 4);
        } while (!Character.isDigit(pdf[digit]));
        pdf[digit] = (byte) Altered.other((char) pdf[digit], random);
        return new Mutant(
                "byte range " + new String(pdf, at, text.length(), StandardCharsets.US_ASCII) + " for " + text,
                pdf,
                Set.of("signature"));
    }

    /** The signature of another deck, by the same key. */
    private static Mutant exchanged(SignedDeck deck) {
        byte[] pdf = deck.pdf().clone();
        int[] range = range(pdf);
        byte[] other = Signers.VENDOR.sign(new byte[] {1});
        byte[] digits = HexFormat.of().formatHex(other).getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(pdf, range[1] + 1, range[2] - 1, (byte) '0');
        System.arraycopy(digits, 0, pdf, range[1] + 1, digits.length);
        return new Mutant("the vendor's signature of something else", pdf, Set.of("signature"));
    }

    private static Mutant removed(SignedDeck deck, boolean withField) {
        try (PDDocument document = Loader.loadPDF(deck.pdf())) {
            COSDictionary field = document.getSignatureFields().get(0).getCOSObject();
            field.removeItem(COSName.V);
            if (withField) {
                document.getDocumentCatalog().getCOSObject().removeItem(COSName.ACRO_FORM);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return new Mutant("without a signature", out.toByteArray(), Set.of("signature", "byte-range", "signer"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What PDF calls an update: new objects after the file's end. */
    private static Mutant updated(SignedDeck deck, Random random) {
        try (PDDocument document = Loader.loadPDF(deck.pdf())) {
            document.getDocumentInformation().setTitle("No. " + random.nextInt(1000));
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return new Mutant("an update after the signature", out.toByteArray(), Set.of("byte-range"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mutant signedAgain(SignedDeck deck) {
        try (PDDocument document = Loader.loadPDF(deck.pdf())) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
            document.addSignature(signature, content -> Signers.FORGER.sign(content.readAllBytes()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return new Mutant("a second signature", out.toByteArray(), Set.of("signature", "byte-range", "signer"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
