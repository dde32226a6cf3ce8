package io.quarterdeck.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** A key that the JDK made; its signatures are the certificate and 64 bytes over the content, and no byte more. */
final class TestSigner implements HeadSigner, SealCheck {
    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final int VALUE = 64;
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final PrivateKey key;
    private final X509Certificate certificate;

    private TestSigner(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    static final TestSigner VENDOR = make("Halyard");
    static final TestSigner OTHER = make("Somebody else");

    private static TestSigner make(String name) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "key-");
            Path file = folder.resolve("key.p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-dname",
                            "CN=" + name,
                            "-validity",
                            "3650",
                            "-alias",
                            "key",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            new String(PASSWORD),
                            "-keystore",
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool made no key");
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD);
            }
            Files.delete(file);
            Files.delete(folder);
            return new TestSigner(
                    (PrivateKey) store.getKey("key", PASSWORD), (X509Certificate) store.getCertificate("key"));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    PrivateKey key() {
        return key;
    }

    String fingerprint() {
        return io.quarterdeck.json.Sha256.hex(Pem.encoded(certificate));
    }

    @Override
    public byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content);
            byte[] encoded = Pem.encoded(certificate);
            return ByteBuffer.allocate(encoded.length + VALUE)
                    .put(encoded)
                    .put(signature.sign())
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<X509Certificate> chain() {
        return List.of(certificate);
    }

    @Override
    public Seal check(byte[] seal, byte[] content) {
        try {
            int length = Math.max(0, seal.length - VALUE);
            X509Certificate signer = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(seal, 0, length));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(signer.getPublicKey());
            signature.update(content);
            boolean holds = signature.verify(seal, length, seal.length - length);
            return new Seal(Optional.of(signer), holds ? List.of() : List.of("the content is not what was signed"));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return new Seal(Optional.empty(), List.of("it can't be read"));
        }
    }
}
