package io.quarterdeck.config;

import static io.quarterdeck.config.SampleFolder.QUARTERDECK;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.delivery.MailSettings;
import io.quarterdeck.delivery.Mailbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {
    @TempDir
    private Path folder;

    @Test
    void withoutAHostMailIsLaidDownAsFiles() {
        MailSettings mail = new SampleFolder(folder)
                .write(QUARTERDECK, "vendor: {name: Halyard, domains: [halyard.example]}\n")
                .load()
                .mail();
        assertThat(mail)
                .isEqualTo(new MailSettings(
                        Optional.empty(),
                        folder.resolve("var/mail"),
                        new Mailbox("Halyard", "reviews@halyard.example"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        30,
                        2,
                        MailSettings.USUAL_RETRIES,
                        MailSettings.InDoubt.HOLD));
    }

    @Test
    void everyKeyIsReadAndThePasswordComesFromTheEnvironmentAndShowsNowhere() {
        MailSettings mail = with("""
                  host: SMTP.halyard.example
                  port: 2525
                  tls: implicit
                  user: quarterdeck
                  password: ${STORE_PASSWORD}
                  timeout: 5s
                  from: "Halyard Reviews <reviews@halyard.example>"
                  reply_to: success@halyard.example
                  operator: Operations <ops@halyard.example>
                  unsubscribe: https://halyard.example/stop?who={recipient}
                  eml_folder: /srv/mail
                  per_domain_per_minute: 5
                  connections: 4
                  retries: [30s, 5min]
                  in_doubt: resend_same_id
                """).load().mail();
        assertThat(mail)
                .isEqualTo(new MailSettings(
                        Optional.of(new MailSettings.Relay(
                                "smtp.halyard.example",
                                2525,
                                MailSettings.Tls.IMPLICIT,
                                Optional.of("quarterdeck"),
                                Optional.of("hunter2"),
                                Optional.empty(),
                                Duration.ofSeconds(5))),
                        Path.of("/srv/mail"),
                        new Mailbox("Halyard Reviews", "reviews@halyard.example"),
                        Optional.of(new Mailbox("", "success@halyard.example")),
                        Optional.of(new Mailbox("Operations", "ops@halyard.example")),
                        Optional.of("https://halyard.example/stop?who={recipient}"),
                        5,
                        4,
                        List.of(Duration.ofSeconds(30), Duration.ofMinutes(5)),
                        MailSettings.InDoubt.RESEND_SAME_ID));
        assertThat(mail.toString()).doesNotContain("hunter2");
        assertThat(mail.unsubscribeFor("a+b@meridian.example"))
                .hasValue("https://halyard.example/stop?who=a%2Bb%40meridian.example");
        assertThat(mail.onlyFiles(Path.of("x")).relay()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"required, 587", "implicit, 465", "none, 25"})
    void thePortFollowsTheEncryption(String tls, int port) {
        assertThat(with("  host: localhost\n  from: r@h.example\n  tls: " + tls + "\n")
                        .load()
                        .mail()
                        .relay())
                .map(MailSettings.Relay::port)
                .hasValue(port);
    }

    @Test
    void anUnencryptedWayToAnotherMachineIsAFaultUnlessItIsAccepted() {
        String elsewhere = "  host: smtp.halyard.example\n  from: r@h.example\n  tls: none\n";
        assertThat(with(elsewhere).faults())
                .singleElement()
                .asString()
                .contains(":5: mail.tls: ", "readable by anyone", "insecure: accepted");
        assertThat(with(elsewhere + "  insecure: accepted\n").faults()).isEmpty();
        assertThat(with("  host: 127.0.0.1\n  from: r@h.example\n  tls: none\n").faults())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host: smtp://h.example",
                "host: h.example:25",
                "port: 0",
                "tls: maybe",
                "password: hunter2",
                "from: nobody",
                "from: 'ä@h.example'",
                "from: 'a@straße.example'",
                "reply_to: <>",
                "operator: a b@c.example",
                "unsubscribe: http://h.example/x",
                "unsubscribe: mailto:nobody",
                "in_doubt: guess",
                "connections: 0",
                "per_domain_per_minute: 1.5",
                "timeout: 30",
                "ca_file: nowhere.pem",
                "ca_file: config/quarterdeck.yaml",
                "insecure: yes",
                "hosts: x"
            })
    void aBadValueIsOneFaultWithItsRemedyAndWithoutASecret(String line) {
        String key = line.substring(0, line.indexOf(':'));
        List<String> others = List.of("host: h.example", "from: r@h.example", "user: u", "password: ${STORE_PASSWORD}");
        StringBuilder text = new StringBuilder("  " + line + "\n");
        others.stream()
                .filter(other -> !other.startsWith(key + ":"))
                .forEach(other -> text.append("  " + other + "\n"));
        assertThat(with(text.toString()).faults())
                .singleElement()
                .asString()
                .startsWith(QUARTERDECK + ":3: mail." + key)
                .contains("; ")
                .doesNotContain("hunter2");
    }

    @Test
    void whatOnlyARelayNeedsIsRefusedWithoutOne() {
        assertThat(with("  port: 25\n  tls: none\n  user: u\n").faults())
                .hasSize(3)
                .allMatch(fault -> fault.contains("without a host"));
    }

    @Test
    void aRelayNeedsASenderAndALoginBothHalves() {
        assertThat(with("  host: h.example\n  user: u\n").faults())
                .anyMatch(fault -> fault.contains("mail.from is missing"))
                .anyMatch(fault -> fault.contains("mail.user: a user needs a password"));
    }

    private SampleFolder with(String mail) {
        return new SampleFolder(folder).write(QUARTERDECK, "vendor: {name: Halyard}\nmail:\n" + mail);
    }
}
