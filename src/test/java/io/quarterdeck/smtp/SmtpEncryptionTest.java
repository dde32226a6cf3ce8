package io.quarterdeck.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.delivery.MailSettings;
import io.quarterdeck.delivery.Parcel;
import io.quarterdeck.delivery.Receipt;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Encryption and login: nothing goes out in the clear, and every failure says how to mend it. */
@Timeout(60)
class SmtpEncryptionTest {
    private static final Optional<String> PASSWORD = Optional.of("hunter2");

    @TempDir
    private static Path right;

    @TempDir
    private static Path wrong;

    private static TestCertificate forThisHost;
    private static TestCertificate forAnother;

    private ScriptedRelay relay;

    @BeforeAll
    static void makeCertificates() throws IOException, InterruptedException {
        forThisHost = TestCertificate.of(right, "ip:127.0.0.1");
        forAnother = TestCertificate.of(wrong, "dns:relay.example");
    }

    @BeforeEach
    void start() throws IOException {
        relay = new ScriptedRelay();
    }

    @AfterEach
    void stop() throws IOException {
        relay.close();
    }

    @Test
    void aMessageGoesOverStartTlsAndTheLoginOnlyAfterIt() throws InterruptedException {
        offerStartTls(forThisHost);
        relay.at("AUTH", "235 2.7.0 welcome\r\n");
        Parcel parcel = TestParcels.large();
        assertThat(send(parcel, MailSettings.Tls.REQUIRED, PASSWORD, forThisHost))
                .isEqualTo(new Receipt.Accepted("250 2.0.0 queued as 4711"));
        relay.awaitEnd();
        String login = Base64.getEncoder()
                .encodeToString("quarterdeck\0quarterdeck\0hunter2".getBytes(StandardCharsets.UTF_8));
        assertThat(relay.commands)
                .startsWith("EHLO halyard.example", "STARTTLS", "EHLO halyard.example", "AUTH PLAIN " + login)
                .endsWith("DATA", "QUIT");
        assertThat(relay.data()).hasSizeGreaterThanOrEqualTo(parcel.mime().length);
    }

    @Test
    void theDotWaitsForTheGateUnderEncryptionToo() throws InterruptedException {
        offerStartTls(forThisHost);
        Parcel parcel = TestParcels.large();
        SmtpPost post = new SmtpPost(settings(MailSettings.Tls.REQUIRED, Optional.empty(), forThisHost));
        Receipt receipt = post.send(parcel, () -> {
            awaitData(parcel.mime().length);
            assertThat(relay.dotSeen()).isFalse();
            return false;
        });
        assertThat(receipt).isInstanceOf(Receipt.BrokenOff.class);
        relay.awaitEnd();
        assertThat(relay.dotSeen()).isFalse();
    }

    @Test
    void aConnectionLostAfterTheDotLeavesADoubtUnderEncryptionToo() {
        offerStartTls(forThisHost);
        relay.at(ScriptedRelay.DOT, ScriptedRelay.Talk::reset);
        assertThat(send(TestParcels.small(), MailSettings.Tls.REQUIRED, Optional.empty(), forThisHost))
                .isInstanceOf(Receipt.Unknown.class);
    }

    @Test
    void encryptionFromTheFirstByteWorksWithoutStartTls() {
        relay.at(ScriptedRelay.GREETING, talk -> {
            encrypt(talk, forThisHost);
            talk.say("220 relay.example ready\r\n");
        });
        assertThat(send(TestParcels.large(), MailSettings.Tls.IMPLICIT, Optional.empty(), forThisHost))
                .isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void withoutStartTlsNothingIsSent() throws InterruptedException {
        relay.at("EHLO", "250-relay.example\r\n250 AUTH PLAIN\r\n");
        deferred(MailSettings.Tls.REQUIRED, PASSWORD, forThisHost, "does not offer STARTTLS");
        relay.awaitEnd();
        assertThat(relay.commands).containsExactly("EHLO halyard.example");
    }

    @Test
    void aCertificateThatNobodyTrustedSignedIsDeferredWithTheWayOut() throws InterruptedException {
        offerStartTls(forThisHost);
        deferred(MailSettings.Tls.REQUIRED, PASSWORD, forAnother, "mail.ca_file");
        relay.awaitEnd();
        assertThat(relay.commands).containsExactly("EHLO halyard.example", "STARTTLS");
    }

    @Test
    void aCertificateForAnotherHostIsDeferredWithTheWayOut() {
        offerStartTls(forAnother);
        deferred(MailSettings.Tls.REQUIRED, PASSWORD, forAnother, "is for another host");
    }

    @Test
    void aCertificateForAnotherHostIsDeferredWhereEncryptionComesFirst() {
        relay.at(ScriptedRelay.GREETING, talk -> encrypt(talk, forAnother));
        deferred(MailSettings.Tls.IMPLICIT, PASSWORD, forAnother, "is for another host");
    }

    @Test
    void aRelayThatBeginsInPlainTextIsToldFromOneThatIsDown() {
        deferred(MailSettings.Tls.IMPLICIT, Optional.empty(), forThisHost, "mail.tls: required");
    }

    @Test
    void aHandshakeThatHangsEndsInTime() {
        relay.at(ScriptedRelay.GREETING, talk -> Thread.sleep(20_000));
        endsInTime(MailSettings.Tls.IMPLICIT);
    }

    @Test
    void aHandshakeThatHangsAfterStartTlsEndsInTime() {
        relay.at("EHLO", "250-relay.example\r\n250 STARTTLS\r\n");
        relay.at("STARTTLS", talk -> {
            talk.say("220 go\r\n");
            Thread.sleep(20_000);
        });
        endsInTime(MailSettings.Tls.REQUIRED);
    }

    @Test
    void aWrongPasswordIsDeferredAndNeverShown() {
        offerStartTls(forThisHost);
        relay.at(
                "AUTH",
                talk -> talk.say("535 5.7.8 no: " + relay.commands.get(relay.commands.size() - 1) + " hunter2\r\n"));
        Receipt receipt = send(TestParcels.small(), MailSettings.Tls.REQUIRED, PASSWORD, forThisHost);
        assertThat(receipt).isInstanceOf(Receipt.Deferred.class);
        assertThat(receipt.words())
                .contains("refused the login: 535 5.7.8", "mail.password")
                .doesNotContain("hunter2")
                .doesNotContain(Base64.getEncoder()
                        .encodeToString("quarterdeck\0quarterdeck\0hunter2".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aRelayWithoutLoginIsNotSpokenToWhenALoginIsSet() {
        relay.at("EHLO", "250 relay.example\r\n");
        deferred(MailSettings.Tls.NONE, PASSWORD, forThisHost, "offers no login");
        assertThat(relay.commands).doesNotContain("DATA");
    }

    @Test
    void whereNobodyListensTheWordsSaySo() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Receipt receipt = new SmtpPost(TestParcels.plain(free)).send(TestParcels.small(), () -> true);
        assertThat(receipt).isInstanceOfSatisfying(Receipt.Deferred.class, it -> assertThat(it.words())
                .contains("nothing answers at 127.0.0.1:" + free));
    }

    @Test
    void anUnknownHostIsNamed() {
        MailSettings.Relay unknown = new MailSettings.Relay(
                "relay.invalid",
                25,
                MailSettings.Tls.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(10));
        assertThat(new SmtpPost(unknown).send(TestParcels.small(), () -> true))
                .isInstanceOfSatisfying(
                        Receipt.Deferred.class, it -> assertThat(it.words()).contains("relay.invalid", "mail.host"));
    }

    @Test
    void aCaFileWithoutACertificateIsRefusedAtTheStart() throws IOException {
        Path file = Files.writeString(right.resolve("no.pem"), "-----BEGIN CERTIFICATE-----\nnonsense\n");
        MailSettings.Relay settings =
                TestParcels.relay(25, MailSettings.Tls.REQUIRED, Optional.empty(), Optional.of(file));
        assertThatThrownBy(() -> new SmtpPost(settings)).hasMessageContaining("mail.ca_file");
    }

    @Test
    void noSettingsShowThePassword() {
        MailSettings.Relay settings = settings(MailSettings.Tls.REQUIRED, PASSWORD, forThisHost);
        assertThat(settings.toString() + new SmtpPost(settings).inWords()).doesNotContain("hunter2");
    }

    private void endsInTime(MailSettings.Tls tls) {
        MailSettings.Relay settings = TestParcels.impatient(settings(tls, Optional.empty(), forThisHost));
        assertThat(new SmtpPost(settings).send(TestParcels.small(), () -> true))
                .isInstanceOfSatisfying(
                        Receipt.Deferred.class, it -> assertThat(it.words()).contains("within 1 s"));
    }

    private void deferred(MailSettings.Tls tls, Optional<String> password, TestCertificate trusted, String words) {
        assertThat(send(TestParcels.small(), tls, password, trusted))
                .isInstanceOfSatisfying(
                        Receipt.Deferred.class, it -> assertThat(it.words()).contains(words));
    }

    private Receipt send(Parcel parcel, MailSettings.Tls tls, Optional<String> password, TestCertificate trusted) {
        return new SmtpPost(settings(tls, password, trusted)).send(parcel, () -> true);
    }

    private MailSettings.Relay settings(MailSettings.Tls tls, Optional<String> password, TestCertificate trusted) {
        return TestParcels.relay(relay.port(), tls, password, Optional.of(trusted.pem()));
    }

    private void offerStartTls(TestCertificate certificate) {
        relay.at("EHLO", "250-relay.example\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN\r\n");
        relay.at("STARTTLS", talk -> {
            talk.say("220 go\r\n");
            encrypt(talk, certificate);
        });
    }

    private static void encrypt(ScriptedRelay.Talk talk, TestCertificate certificate) throws IOException {
        try {
            talk.encrypt(certificate.context());
        } catch (java.security.GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private void awaitData(int bytes) {
        try {
            relay.awaitData(bytes);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
