package io.quarterdeck.sign;

import io.quarterdeck.sign.SigningSettings.Source;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Signers for tests. */
final class Keys {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-02T02:10:00Z"), ZoneOffset.UTC);

    private Keys() {}

    static SigningSettings selfMade(Path keystore) {
        return new SigningSettings(Source.SELF_MADE, keystore, Optional.of("s3cret"), Optional.empty());
    }

    static SigningSettings company(Path keystore, String alias) {
        return new SigningSettings(
                Source.COMPANY,
                keystore,
                Optional.of("s3cret"),
                Optional.of(alias).filter(name -> !name.isEmpty()));
    }

    static VendorSigner signer(Path folder) {
        return VendorSigner.open(selfMade(folder.resolve("signing.p12")), "Halyard GmbH", CLOCK);
    }
}
