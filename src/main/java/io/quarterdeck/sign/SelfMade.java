package io.quarterdeck.sign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.ContentSigner;

/** A new key on the curve P-256 with a certificate that it signs itself, good for thirty years. */
final class SelfMade {
    private static final int YEARS = 30;
    private static final int SERIAL_BITS = 120;
    private static final int LONGEST_NAME = 64;

    private SelfMade() {}

    static SigningKey key(String vendor, Clock clock) {
        SecureRandom random = new SecureRandom();
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(pair.getPrivate(), List.of(certificate(pair, vendor, clock, random)));
        } catch (GeneralSecurityException | IOException failure) {
            throw new SigningException(
                    "no signing key could be made: " + failure.getMessage()
                            + ". Run on a JDK with the curve secp256r1, or give the company's keystore",
                    failure);
        }
    }

    private static X509Certificate certificate(KeyPair pair, String vendor, Clock clock, SecureRandom random)
            throws GeneralSecurityException, IOException {
        // reviews frozen earlier on the day of the first run are signed within the certificate's time
        ZonedDateTime from = clock.instant().atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
        X500Name name = subject(vendor);
        byte[] publicKey = pair.getPublic().getEncoded();
        X509v3CertificateBuilder certificate = new X509v3CertificateBuilder(
                name,
                new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS),
                Date.from(from.toInstant()),
                Date.from(from.plusYears(YEARS).toInstant()),
                Locale.ROOT,
                name,
                SubjectPublicKeyInfo.getInstance(publicKey));
        certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        certificate.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        byte[] identifier = Arrays.copyOf(SignatureMaths.sha256(publicKey), 20);
        certificate.addExtension(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(identifier));
        return new JcaX509CertificateConverter().getCertificate(certificate.build(new Gathering(pair)));
    }

    private static X500Name subject(String vendor) {
        String name = vendor.codePoints()
                .limit(LONGEST_NAME)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, name)
                .addRDN(BCStyle.CN, name)
                .build();
    }

    /** Takes the certificate's bytes and signs them in the end. */
    private static final class Gathering implements ContentSigner {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final PrivateKey key;
        private final AlgorithmIdentifier algorithm;

        Gathering(KeyPair pair) {
            key = pair.getPrivate();
            algorithm = SignatureMaths.algorithm(pair.getPublic());
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return algorithm;
        }

        @Override
        public OutputStream getOutputStream() {
            return bytes;
        }

        @Override
        public byte[] getSignature() {
            return SignatureMaths.sign(key, bytes.toByteArray());
        }
    }
}
