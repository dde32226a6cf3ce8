package io.quarterdeck.archive;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Port: checks a detached signature against the content and against the one form in which Quarterdeck writes it. */
@FunctionalInterface
public interface SealCheck {
    /** Never fails: what can't be read is a fault of the seal. */
    Seal check(byte[] signature, byte[] content);

    /**
     * What a signature is worth by itself.
     *
     * @param signer whose key it names; empty when it can't be read
     * @param faults in words; none when the content is what was signed, under the key of that certificate
     */
    record Seal(Optional<X509Certificate> signer, List<String> faults) {
        public Seal {
            faults = List.copyOf(faults);
        }

        public boolean holds() {
            return faults.isEmpty() && signer.isPresent();
        }
    }
}
