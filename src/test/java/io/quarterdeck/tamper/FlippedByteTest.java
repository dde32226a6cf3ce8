package io.quarterdeck.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/**
 * One byte of a signed deck is another one: {@code verify} tells, wherever it stands. {@code -Dquarterdeck.long=true}
 * for 2,000 places.
 */
class FlippedByteTest {
    private static final long SEED = 20_261_122;
    private static final int PLACES = Boolean.getBoolean("quarterdeck.long") ? 2_000 : 40;
    private static final Optional<String> PINNED = Optional.of(Signers.VENDOR.fingerprint());

    @Test
    void oneFlippedByteAnywhereIsReported() throws IOException {
        Random random = new Random(SEED);
        List<String> silent = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            SignedDeck deck = SignedDeck.of(place / 5);
            // nobody signed the signature, so that it has a fifth of the places
            int at = place % 5 == 0 ? withinSignature(deck.pdf(), random) : random.nextInt(deck.pdf().length);
            byte[] flipped = deck.pdf().clone();
            // every second time a single bit, as a medium does it
            flipped[at] ^= (byte) (place % 2 == 0 ? 1 << random.nextInt(Byte.SIZE) : 1 + random.nextInt(255));
            if (Verified.faults(flipped, place % 3 == 0 ? Optional.empty() : PINNED)
                    .isEmpty()) {
                silent.add(deck + " at " + at + ": " + deck.pdf()[at] + " to " + flipped[at]);
            }
        }
        System.out.println("tamper, flips: flips=" + PLACES + " reported=" + (PLACES - silent.size()));
        assertThat(silent).isEmpty();
    }

    /** The bit between small letters and capital ones. */
    @Test
    void noDigitOfTheSignatureHasAnotherSpelling() throws IOException {
        byte[] pdf = SignedDeck.all().get(2).pdf();
        int[] range = range(pdf);
        Random random = new Random(SEED);
        for (int place = 0; place < PLACES / 10; place++) {
            int at = range[1] + random.nextInt(range[2] - range[1]);
            byte[] flipped = pdf.clone();
            flipped[at] ^= 0x20;
            assertThat(Verified.faults(flipped, Optional.empty()))
                    .as("byte " + at)
                    .isNotEmpty();
        }
    }

    private static int withinSignature(byte[] pdf, Random random) throws IOException {
        int[] range = range(pdf);
        return range[1] + random.nextInt(range[2] - range[1]);
    }

    private static int[] range(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getSignatureDictionaries().get(0).getByteRange();
        }
    }
}
