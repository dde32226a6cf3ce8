package io.quarterdeck.sign;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Set;

/** Whether decks can be signed with a key so that readers take the signature and it is the same each time. */
final class KeyCheck {
    private static final Set<Integer> CURVES = Set.of(256, 384, 521);
    private static final int SHORTEST_RSA = 2048;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private KeyCheck() {}

    /** @throws SigningException saying what is wrong with the key or its certificate */
    static void usable(SigningKey key, Path file) {
        X509Certificate certificate = key.certificate();
        PublicKey published = certificate.getPublicKey();
        if (!signs(published)) {
            throw new SigningException("the key in " + file + " is of the kind " + published.getAlgorithm()
                    + " and can't sign decks. Use an EC key (P-256, P-384 or P-521) or an RSA key of "
                    + SHORTEST_RSA + " bits or more");
        }
        byte[] probe = "a probe".getBytes(StandardCharsets.US_ASCII);
        if (!key.key().getAlgorithm().equals(published.getAlgorithm())
                || !SignatureMaths.fits(published, probe, SignatureMaths.sign(key.key(), probe))) {
            throw new SigningException("the key in " + file + " is not the one of the certificate beside it ("
                    + certificate.getSubjectX500Principal() + "). Export both together");
        }
        boolean[] uses = certificate.getKeyUsage();
        if (uses != null && !uses[DIGITAL_SIGNATURE] && !uses[NON_REPUDIATION]) {
            throw new SigningException("the certificate in " + file + " (" + certificate.getSubjectX500Principal()
                    + ") is not meant for signatures. Ask for one with the key usage digital signature");
        }
    }

    private static boolean signs(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getAlgorithm().equals("RSA") && rsa.getModulus().bitLength() >= SHORTEST_RSA;
        }
        return key instanceof ECPublicKey ec
                && CURVES.contains(ec.getParams().getCurve().getField().getFieldSize());
    }
}
