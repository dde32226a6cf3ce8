package io.quarterdeck.app;

import io.quarterdeck.archive.HeadSigner;
import io.quarterdeck.config.Configuration;
import io.quarterdeck.deck.DeckSigner;
import io.quarterdeck.sign.VendorSigner;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The vendor's key, opened (or made) when first something is signed: most commands never sign. */
final class VendorSeal implements DeckSigner, HeadSigner {
    private final Configuration configuration;
    private final Clock clock;
    private Optional<DeckSigner> opened = Optional.empty();

    VendorSeal(Configuration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    private synchronized DeckSigner signer() {
        if (opened.isEmpty()) {
            opened = Optional.of(VendorSigner.open(
                    configuration.proof().signing(), configuration.vendor().name(), clock));
        }
        return opened.get();
    }

    @Override
    public byte[] sign(byte[] content) {
        return signer().sign(content);
    }

    @Override
    public List<X509Certificate> chain() {
        return signer().chain();
    }

    @Override
    public String fingerprint() {
        return signer().fingerprint();
    }

    @Override
    public int room() {
        return signer().room();
    }
}
