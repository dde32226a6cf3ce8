package io.quarterdeck.evidence;

import java.util.List;

/** Port: judges a detached CMS signature. */
public interface SignatureCheck {
    /**
     * @param signed the bytes that it should be over
     * @param cms DER, maybe with zeros after it; from anybody
     */
    Result check(byte[] signed, byte[] cms);

    /**
     * What was found.
     *
     * @param signer subject of the signing certificate; empty when it can't be told
     * @param fingerprint SHA-256 of that certificate, lower-case hex; empty when it can't be told
     * @param faults none when the signature is over these bytes, whole and sound
     */
    record Result(String signer, String fingerprint, List<String> faults) {
        public Result {
            faults = List.copyOf(faults);
        }
    }
}
