package io.quarterdeck.sign;

import io.quarterdeck.json.Sha256;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a signature is worth by itself; whether its signer is the expected one, the caller knows.
 *
 * @param signer the certificate that the signature names; empty when none can be read
 * @param faults empty when the content is what was signed, under the key of that certificate
 */
public record CheckedSignature(Optional<X509Certificate> signer, Set<Fault> faults) {
    public CheckedSignature {
        faults = Set.copyOf(faults);
    }

    /** How a signature can fail. */
    public enum Fault {
        /** No CMS signature with one signer and that signer's certificate can be read. */
        UNREADABLE,
        /** The content is not the one that was signed. */
        CONTENT_CHANGED,
        /** The certificate's key did not make this signature. */
        WRONG_KEY,
        /** The certificates are not those that the signature vouches for. */
        CERTIFICATE_EXCHANGED,
        /** It holds more, less or other than a deck's signature: something was added to or changed in it. */
        OTHER_FORM
    }

    public boolean holds() {
        return faults.isEmpty();
    }

    CheckedSignature and(Fault fault) {
        EnumSet<Fault> all = EnumSet.of(fault);
        all.addAll(faults);
        return new CheckedSignature(signer, all);
    }

    /** SHA-256 of the signer's certificate, hex. */
    public Optional<String> fingerprint() {
        return signer.map(SignedForm::encoded).map(Sha256::hex);
    }
}
