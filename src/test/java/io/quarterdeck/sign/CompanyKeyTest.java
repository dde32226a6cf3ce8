package io.quarterdeck.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keystores as the JDK's own keytool makes them. */
class CompanyKeyTest {
    private static final byte[] CONTENT = "every figure proven".getBytes(UTF_8);

    @TempDir
    Path folder;

    private Path keystore() {
        return folder.resolve("company.p12");
    }

    private void keytool(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-keystore",
                keystore().toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "s3cret"));
        command.addAll(List.of(words));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    private void key(String alias, String algorithm, String... more) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + alias, "-keyalg", algorithm));
        words.addAll(List.of(more));
        keytool(words.toArray(String[]::new));
    }

    private VendorSigner open(String alias) {
        return VendorSigner.open(Keys.company(keystore(), alias), "Halyard", Keys.CLOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp256r1", "secp384r1", "secp521r1"})
    void anEcKeySignsTheSameEachTime(String curve) throws IOException, InterruptedException {
        key("signer", "EC", "-groupname", curve);
        VendorSigner signer = open("");
        assertThat(signer.sign(CONTENT)).isEqualTo(open("").sign(CONTENT));
        assertThat(signer.sign(CONTENT).length).isLessThanOrEqualTo(signer.room());
        assertThat(DetachedSignature.check(signer.sign(CONTENT), CONTENT).faults())
                .isEmpty();
    }

    @Test
    void anRsaKeySignsTheSameEachTime() throws IOException, InterruptedException {
        key("signer", "RSA", "-keysize", "2048");
        VendorSigner signer = open("");
        assertThat(signer.sign(CONTENT)).isEqualTo(open("").sign(CONTENT));
        CheckedSignature checked = DetachedSignature.check(signer.sign(CONTENT), CONTENT);
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.fingerprint()).contains(signer.fingerprint());
    }

    @Test
    void theWholeChainGoesAlongAndNoneOfItCanBeExchanged() throws IOException, InterruptedException {
        key("authority", "EC", "-groupname", "secp256r1", "-ext", "bc:c");
        key("signer", "EC", "-groupname", "secp256r1", "-signer", "authority");
        VendorSigner signer = open("signer");
        assertThat(signer.chain()).hasSize(2);
        byte[] signature = signer.sign(CONTENT);
        assertThat(DetachedSignature.check(signature, CONTENT).faults()).isEmpty();
        for (int at = 0; at < signature.length; at++) {
            byte[] flipped = signature.clone();
            flipped[at] ^= 1;
            assertThat(DetachedSignature.check(flipped, CONTENT).holds())
                    .as("byte %s", at)
                    .isFalse();
        }
    }

    @Test
    void whatCannotSignIsRefusedWithItsRemedy() throws IOException, InterruptedException {
        assertThatThrownBy(() -> open(""))
                .isInstanceOf(SigningException.class)
                .hasMessageContaining("there is no keystore")
                .hasMessageContaining("signing.keystore");
        key("edwards", "Ed25519");
        assertThatThrownBy(() -> open(""))
                .hasMessageContaining("can't sign decks")
                .hasMessageContaining("P-256");
        key("short", "RSA", "-keysize", "1024");
        assertThatThrownBy(() -> open("")).hasMessageContaining("several keys").hasMessageContaining("edwards, short");
        assertThatThrownBy(() -> open("short")).hasMessageContaining("2048 bits");
        assertThatThrownBy(() -> open("nobody")).hasMessageContaining("holds no key “nobody”, but: edwards, short");
        key("encryption", "RSA", "-keysize", "2048", "-ext", "ku:c=keyEncipherment");
        assertThatThrownBy(() -> open("encryption")).hasMessageContaining("not meant for signatures");
    }

    @Test
    void aFileThatIsNoKeystoreOrHasAnotherPasswordIsSaidToBe() throws IOException, InterruptedException {
        Files.writeString(keystore(), "no keystore at all");
        assertThatThrownBy(() -> open(""))
                .hasMessageContaining("can't be opened")
                .hasMessageContaining("PKCS#12");
        Files.delete(keystore());
        key("signer", "EC", "-groupname", "secp256r1");
        SigningSettings settings = Keys.company(keystore(), "");
        SigningSettings wrong = new SigningSettings(
                settings.source(), settings.keystore(), java.util.Optional.of("wrong"), settings.alias());
        assertThatThrownBy(() -> VendorSigner.open(wrong, "Halyard", Keys.CLOCK))
                .hasMessageContaining("can't be opened")
                .hasMessageContaining("signing.password")
                .hasMessageNotContaining("wrong");
        assertThat(settings.toString()).doesNotContain("s3cret");
    }
}
