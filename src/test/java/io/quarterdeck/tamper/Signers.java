package io.quarterdeck.tamper;

import io.quarterdeck.deck.DeckSigner;
import io.quarterdeck.sign.SigningSettings;
import io.quarterdeck.sign.VendorSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Two keys of the same name: the vendor's, and that of somebody who says to be the vendor. */
final class Signers {
    static final DeckSigner VENDOR = open();
    static final DeckSigner FORGER = open();

    private Signers() {}

    private static DeckSigner open() {
        try {
            Path keystore = Files.createTempDirectory("signing").resolve("key.p12");
            return VendorSigner.open(
                    new SigningSettings(SigningSettings.Source.SELF_MADE, keystore, Optional.empty(), Optional.empty()),
                    "Halyard",
                    Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
