package io.quarterdeck.deck;

import java.security.cert.X509Certificate;
import java.util.List;

/** Port: signs decks with the vendor's key. The same bytes get the same signature. Safe for use by several threads. */
public interface DeckSigner {
    /**
     * A detached CMS signature (DER) over these bytes, as PAdES B-B wants it: with the signing certificate's hash and
     * without a signing time, which the PDF's own entry gives.
     */
    byte[] sign(byte[] content);

    /** The signing certificate first, then those that vouch for it. */
    List<X509Certificate> chain();

    /** SHA-256 of the signing certificate, hex. */
    String fingerprint();

    /** Bytes that a signature takes at the most. */
    int room();
}
