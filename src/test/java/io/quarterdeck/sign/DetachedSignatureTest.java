package io.quarterdeck.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarterdeck.sign.CheckedSignature.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetachedSignatureTest {
    private static final byte[] CONTENT = "every figure proven".getBytes(UTF_8);

    @TempDir
    Path folder;

    private VendorSigner signer;
    private byte[] signature;

    @BeforeEach
    void sign() {
        signer = Keys.signer(folder);
        signature = signer.sign(CONTENT);
    }

    @Test
    void aSignatureTellsWhoMadeIt() {
        CheckedSignature checked = DetachedSignature.check(signature, CONTENT);
        assertThat(checked.holds()).isTrue();
        assertThat(checked.signer()).contains(signer.chain().get(0));
        assertThat(checked.fingerprint()).contains(signer.fingerprint());
    }

    @Test
    void anotherContentIsReported() {
        CheckedSignature checked = DetachedSignature.check(signature, "every figure proved".getBytes(UTF_8));
        assertThat(checked.faults()).containsExactly(Fault.CONTENT_CHANGED);
        assertThat(checked.signer()).isPresent();
    }

    @Test
    void anyByteOfASignatureThatFlipsIsReported() {
        for (int at = 0; at < signature.length; at++) {
            byte[] flipped = signature.clone();
            flipped[at] ^= (byte) (1 << at % Byte.SIZE);
            assertThat(DetachedSignature.check(flipped, CONTENT).holds())
                    .as("byte %s", at)
                    .isFalse();
        }
    }

    @Test
    void aSignatureOfAnotherKeyUnderThisNameIsReported() {
        VendorSigner other = VendorSigner.open(Keys.selfMade(folder.resolve("other.p12")), "Halyard GmbH", Keys.CLOCK);
        assertThat(DetachedSignature.check(other.sign(CONTENT), CONTENT).fingerprint())
                .isPresent()
                .isNotEqualTo(java.util.Optional.of(signer.fingerprint()));
        SigningKey mixed = new SigningKey(
                Keystore.open(Keys.selfMade(folder.resolve("other.p12")), "", Keys.CLOCK)
                        .key(),
                signer.chain());
        assertThat(DetachedSignature.check(new VendorSigner(mixed).sign(CONTENT), CONTENT)
                        .faults())
                .containsExactly(Fault.WRONG_KEY);
    }

    @Test
    void zerosAfterItArePaddingAndNothingElseIs() {
        byte[] padded = Arrays.copyOf(signature, signer.room());
        assertThat(DetachedSignature.checkPadded(padded, CONTENT).holds()).isTrue();
        assertThat(DetachedSignature.check(padded, CONTENT).holds()).isFalse();
        padded[padded.length - 1] = 1;
        assertThat(DetachedSignature.checkPadded(padded, CONTENT).faults()).containsExactly(Fault.OTHER_FORM);
    }

    @Test
    void whatIsNoSignatureIsUnreadableAndNothingWorse() {
        Random random = new Random(4);
        for (int time = 0; time < 2_000; time++) {
            byte[] noise = Arrays.copyOf(signature, random.nextInt(signature.length));
            for (int changes = random.nextInt(30); changes > 0 && noise.length > 0; changes--) {
                noise[random.nextInt(noise.length)] = (byte) random.nextInt();
            }
            assertThat(DetachedSignature.checkPadded(noise, CONTENT).holds()).isFalse();
        }
        byte[] nested = new byte[100_000];
        Arrays.fill(nested, (byte) 0x30);
        assertThat(DetachedSignature.check(nested, CONTENT).faults()).containsExactly(Fault.UNREADABLE);
        assertThat(DetachedSignature.check(new byte[1 << 20], CONTENT).faults()).containsExactly(Fault.UNREADABLE);
    }

    @Test
    void opensslAcceptsASignatureAndRefusesItForAnotherContent() throws IOException, InterruptedException {
        assumeTrue(runs("openssl", "version") == 0, "skipped: openssl is not installed");
        Path certificate = folder.resolve("certificate.pem");
        Files.writeString(
                certificate,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(
                                        SignedForm.encoded(signer.chain().get(0)))
                        + "\n-----END CERTIFICATE-----\n");
        Path p7s = Files.write(folder.resolve("head.p7s"), signature);
        Path head = Files.write(folder.resolve("head.json"), CONTENT);
        List<String> verify = List.of(
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                p7s.toString(),
                "-content",
                head.toString(),
                "-CAfile",
                certificate.toString(),
                "-out",
                folder.resolve("out").toString());
        assertThat(runs(verify.toArray(String[]::new))).isZero();
        Files.writeString(head, "another content");
        assertThat(runs(verify.toArray(String[]::new))).isNotZero();
    }

    private static int runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            return -1;
        }
    }
}
