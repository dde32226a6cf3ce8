package io.quarterdeck.archive;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Certificates as openssl reads them, in the one form in which they are written here. */
final class Pem {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Pem() {}

    static byte[] write(List<X509Certificate> certificates) {
        StringBuilder text = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            text.append("-----BEGIN CERTIFICATE-----\n")
                    .append(LINES.encodeToString(encoded(certificate)))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** @throws IllegalArgumentException with what is wrong, when it isn't a chain as {@link #write} writes it */
    static List<X509Certificate> read(byte[] pem) {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem))
                    .forEach(certificate -> certificates.add((X509Certificate) certificate));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("no certificate can be read in it", e);
        }
        if (certificates.isEmpty() || !Arrays.equals(write(certificates), pem)) {
            throw new IllegalArgumentException("it is not in the form in which Quarterdeck writes it");
        }
        for (int next = 1; next < certificates.size(); next++) {
            requireVouched(certificates.get(next - 1), certificates.get(next));
        }
        X509Certificate last = certificates.get(certificates.size() - 1);
        if (last.getIssuerX500Principal().equals(last.getSubjectX500Principal())) {
            requireVouched(last, last);
        }
        return certificates;
    }

    private static void requireVouched(X509Certificate certificate, X509Certificate by) {
        try {
            certificate.verify(by.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("one of its certificates is not vouched for by the next", e);
        }
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }
}
