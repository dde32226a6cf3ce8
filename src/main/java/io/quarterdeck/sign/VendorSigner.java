package io.quarterdeck.sign;

import io.quarterdeck.deck.DeckSigner;
import io.quarterdeck.json.Sha256;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.bouncycastle.asn1.ASN1Set;

/** Signs with the vendor's key, in the form that {@link DetachedSignature} checks. */
public final class VendorSigner implements DeckSigner {
    /** An ECDSA signature is a few bytes longer or shorter than the next. */
    private static final int SLACK = 64;

    private final SigningKey key;
    private final int room;

    VendorSigner(SigningKey key) {
        this.key = key;
        this.room = sign(new byte[0]).length + SLACK;
    }

    /**
     * Reads the key, or makes one where the settings say so and there is none yet; two processes that start at once
     * come to the same key.
     *
     * @param vendor the company's name, for the certificate of a key that is made
     * @throws SigningException when the key can't be had, or can't sign so that the same bytes get the same signature
     */
    public static VendorSigner open(SigningSettings settings, String vendor, Clock clock) {
        return new VendorSigner(Keystore.open(settings, vendor, clock));
    }

    @Override
    public byte[] sign(byte[] content) {
        ASN1Set attributes = SignedForm.attributes(SignatureMaths.sha256(content), key.chain());
        byte[] value = SignatureMaths.sign(key.key(), SignedForm.encoded(attributes));
        return SignedForm.whole(attributes, key.chain(), value);
    }

    @Override
    public List<X509Certificate> chain() {
        return key.chain();
    }

    @Override
    public String fingerprint() {
        return Sha256.hex(SignedForm.encoded(key.certificate()));
    }

    @Override
    public int room() {
        return room;
    }
}
