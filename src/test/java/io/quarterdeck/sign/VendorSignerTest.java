package io.quarterdeck.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VendorSignerTest {
    private static final byte[] CONTENT = "every figure proven".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void theFirstUseMakesAKeyThatTheNextUseFinds() throws IOException {
        VendorSigner first = Keys.signer(folder);
        VendorSigner second = Keys.signer(folder);
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint()).matches("[0-9a-f]{64}");
        assertThat(second.sign(CONTENT)).isEqualTo(first.sign(CONTENT)).hasSizeLessThanOrEqualTo(first.room());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("signing.p12"))))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("signing.p12"));
        }
    }

    @Test
    void aKeystoreNeedsNoPassword() {
        SigningSettings open = new SigningSettings(
                SigningSettings.Source.SELF_MADE, folder.resolve("open.p12"), Optional.empty(), Optional.empty());
        assertThat(VendorSigner.open(open, "Halyard", Keys.CLOCK).fingerprint())
                .isEqualTo(VendorSigner.open(open, "Halyard", Keys.CLOCK).fingerprint());
    }

    @Test
    void theCertificateNamesTheVendorAndIsGoodForDecades() throws Exception {
        X509Certificate certificate = VendorSigner.open(
                        Keys.selfMade(folder.resolve("named.p12")), "Ọ̀ṣun, Ltd. + Co \"q\"", Keys.CLOCK)
                .chain()
                .get(0);
        assertThat(certificate.getSubjectX500Principal().getName("RFC2253")).contains("Ọ̀ṣun\\, Ltd. \\+ Co");
        assertThat(certificate.getNotBefore().toInstant()).isEqualTo(Instant.parse("2026-10-02T00:00:00Z"));
        assertThat(certificate.getNotAfter().toInstant()).isEqualTo(Instant.parse("2056-10-02T00:00:00Z"));
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        certificate.verify(certificate.getPublicKey());
    }

    @Test
    void manyWhoStartAtOnceGetOneKey() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> openings = new ArrayList<>();
            for (int time = 0; time < 16; time++) {
                openings.add(() -> Keys.signer(folder).fingerprint());
            }
            List<String> fingerprints = new ArrayList<>();
            for (Future<String> opened : threads.invokeAll(openings)) {
                fingerprints.add(opened.get());
            }
            assertThat(fingerprints).hasSize(16).containsOnly(fingerprints.get(0));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void signaturesOfManyContentsHoldAndFitTheirRoom() {
        VendorSigner signer = Keys.signer(folder);
        for (int number = 0; number < 200; number++) {
            byte[] content = ("content " + number).getBytes(UTF_8);
            byte[] signature = signer.sign(content);
            assertThat(signature.length).isLessThanOrEqualTo(signer.room());
            assertThat(DetachedSignature.check(signature, content).faults()).isEmpty();
        }
    }
}
