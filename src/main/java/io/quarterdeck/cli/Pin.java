package io.quarterdeck.cli;

import io.quarterdeck.json.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Whose signature is expected: at most one of the two. */
final class Pin {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            required = true,
            description = "The certificate (PEM or DER) that must have signed.")
    private Path certificate;

    @Option(
            names = "--fingerprint",
            paramLabel = "HEX",
            required = true,
            description = "SHA-256 of that certificate, with or without colons.")
    private String fingerprint;

    /** @throws IllegalArgumentException when the option gives no certificate's fingerprint */
    static Optional<String> of(Optional<Pin> pin) {
        return pin.map(given -> given.certificate == null ? written(given.fingerprint) : read(given.certificate));
    }

    private static String written(String text) {
        String plain = text.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
        if (!FINGERPRINT.matcher(plain).matches()) {
            throw new IllegalArgumentException("--fingerprint " + text
                    + " is no SHA-256: write its 64 hex digits, as quarterdeck verify or openssl x509 -fingerprint"
                    + " -sha256 prints them");
        }
        return plain;
    }

    private static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.hex(CertificateFactory.getInstance("X.509")
                    .generateCertificate(in)
                    .getEncoded());
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("--certificate " + file + " is not there", e);
        } catch (IOException | CertificateException e) {
            throw new IllegalArgumentException(
                    "--certificate " + file + " is no X.509 certificate (PEM or DER): " + e.getMessage(), e);
        }
    }
}
