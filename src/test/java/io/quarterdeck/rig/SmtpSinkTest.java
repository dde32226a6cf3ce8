package io.quarterdeck.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.json.Sha256;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SmtpSinkTest {
    private static final String ANNA = "anna@meridian.example";
    private static final String LETTER = String.join(
            "\r\n",
            "From: vendor@halyard.example",
            "To: anna@meridian.example",
            "Message-ID: <one@halyard.example>",
            "Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=",
            "X-Quarterdeck-Review: 7",
            "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=seam",
            "",
            "--seam",
            "Content-Type: text/plain; charset=UTF-8",
            "",
            "hello",
            "..a line that begins with one dot",
            "--seam",
            "Content-Type: application/pdf; name=deck.pdf",
            "Content-Disposition: attachment; filename=deck.pdf",
            "Content-Transfer-Encoding: base64",
            "",
            "JVBERi0xLjcK",
            "--seam--",
            "");

    @TempDir
    private Path folder;

    private SmtpSink sink;

    @BeforeEach
    void start() throws IOException {
        sink = SmtpSink.start(folder, FaultPlan.none());
    }

    @AfterEach
    void stop() throws IOException {
        sink.close();
    }

    @Test
    void writesDownWhatItTookAndKeepsItsBytes() throws IOException {
        assertThat(deliver()).hasValueSatisfying(answer -> assertThat(answer).startsWith("250"));
        SinkEntry entry = only();
        assertThat(entry.taken()).isTrue();
        assertThat(entry.fault()).isEmpty();
        assertThat(entry.from()).isEqualTo("vendor@halyard.example");
        assertThat(entry.to()).containsExactly(ANNA);
        assertThat(entry.messageId()).isEqualTo("<one@halyard.example>");
        assertThat(entry.subject()).isEqualTo("Grüße");
        assertThat(entry.headers()).containsEntry("X-Quarterdeck-Review", "7");
        assertThat(entry.attachments()).containsExactly(Sha256.hex("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
        byte[] kept = Files.readAllBytes(folder.resolve(entry.file().orElseThrow()));
        assertThat(new String(kept, StandardCharsets.UTF_8)).isEqualTo(LETTER.replace("\r\n..a", "\r\n.a") + "\r\n");
        assertThat(entry.sha256()).isEqualTo(Sha256.hex(kept));
    }

    @Test
    void aMailLibraryDeliversToItAndUnderstandsItsRefusals() throws Exception {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(sink.port()));
        MimeMessage message = new MimeMessage(
                Session.getInstance(settings), new ByteArrayInputStream(LETTER.getBytes(StandardCharsets.UTF_8)));
        InternetAddress[] anna = {new InternetAddress(ANNA)};
        Transport.send(message, anna);
        assertThat(only().to()).containsExactly(ANNA);
        under(SinkFault.DOT_5XX);
        assertThatThrownBy(() -> Transport.send(message, anna)).hasStackTraceContaining("554");
        under(SinkFault.RCPT_4XX);
        assertThatThrownBy(() -> Transport.send(message, anna)).isInstanceOf(SendFailedException.class);
        assertThat(sink.taken()).hasSize(1);
    }

    @Test
    void hasTheLineOnDiskBeforeTheAnswerGoesOut() throws IOException {
        try (SmtpClient client = new SmtpClient(sink.port())) {
            client.upToData(ANNA);
            client.send(LETTER);
            assertThat(sink.entries()).isEmpty();
            client.say("\r\n.");
            assertThat(sink.entries()).hasSize(1);
        }
    }

    @Test
    void aDotWithoutItsLineEndsDoesNotEndTheMessage() throws IOException {
        try (SmtpClient client = new SmtpClient(sink.port())) {
            client.upToData(ANNA);
            client.send("Subject: smuggled\r\n\r\none\n.\r\ntwo\n.\nthree\r\n");
            client.patience(200);
            assertThatThrownBy(client::answer).isInstanceOf(SocketTimeoutException.class);
            client.patience(10_000);
            assertThat(client.say(".")).isPresent();
        }
        assertThat(Files.readString(folder.resolve("1.eml"))).contains("one\n", "three");
    }

    @Test
    void refusesAtEachPlaceWithTheCodeThatWasAsked() throws IOException {
        assertThat(codeUnder(SinkFault.GREETING_421)).isEqualTo("421");
        assertThat(codeUnder(SinkFault.MAIL_4XX)).isEqualTo("451");
        assertThat(codeUnder(SinkFault.MAIL_5XX)).isEqualTo("550");
        assertThat(codeUnder(SinkFault.RCPT_4XX)).isEqualTo("451");
        assertThat(codeUnder(SinkFault.RCPT_5XX)).isEqualTo("550");
        assertThat(codeUnder(SinkFault.DATA_4XX)).isEqualTo("451");
        assertThat(codeUnder(SinkFault.DATA_5XX)).isEqualTo("550");
        assertThat(codeUnder(SinkFault.DOT_4XX)).isEqualTo("451");
        assertThat(codeUnder(SinkFault.DOT_5XX)).isEqualTo("554");
        assertThat(sink.taken()).isEmpty();
        assertThat(sink.entries()).hasSize(9).filteredOn(SinkEntry::dot).hasSize(2);
        assertThat(deliver()).isPresent();
        assertThat(sink.taken()).hasSize(1);
    }

    @Test
    void closesAndHangsWhereItWasAsked() throws IOException {
        under(SinkFault.CLOSE_BEFORE_GREETING);
        assertThat(deliver()).isEmpty();
        under(SinkFault.CLOSE_AT_DOT);
        assertThat(deliver()).isEmpty();
        under(SinkFault.ACCEPT_AND_CLOSE);
        assertThat(deliver()).isEmpty();
        for (SinkFault hang : List.of(SinkFault.HANG_AT_GREETING, SinkFault.ACCEPT_AND_HANG)) {
            under(hang);
            try (SmtpClient client = new SmtpClient(sink.port())) {
                client.patience(300);
                assertThatThrownBy(() -> {
                            client.upToData(ANNA);
                            client.say(LETTER + "\r\n.");
                        })
                        .isInstanceOf(SocketTimeoutException.class);
            }
        }
        assertThat(sink.taken())
                .extracting(SinkEntry::fault)
                .containsExactly(Optional.of(SinkFault.ACCEPT_AND_CLOSE), Optional.of(SinkFault.ACCEPT_AND_HANG));
    }

    @Test
    void resetsInTheMiddleOfTheDataAndKeepsNothing() throws IOException {
        under(SinkFault.CLOSE_DURING_DATA);
        try (SmtpClient client = new SmtpClient(sink.port())) {
            client.upToData(ANNA);
            client.send("a\r\nb\r\nc\r\nd\r\n");
            assertThatThrownBy(client::answer).isInstanceOf(SocketException.class);
        }
        assertThat(only().dot()).isFalse();
    }

    @Test
    void answersLateInSlicesOrInNonsense() throws IOException {
        sink.slowness(Duration.ofMillis(100));
        long start = System.nanoTime();
        assertThat(codeUnder(SinkFault.SLOW_ANSWERS)).isEqualTo("250");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
        assertThat(codeUnder(SinkFault.SLICED_ANSWERS)).isEqualTo("250");
        assertThat(codeUnder(SinkFault.GARBAGE_GREETING)).isEqualTo("~~~");
        assertThat(codeUnder(SinkFault.ACCEPT_AND_GARBAGE)).isEqualTo("~~~");
        assertThat(sink.taken()).hasSize(3);
    }

    @Test
    void holdsTheAnswerToADotUntilItIsReleased() throws IOException {
        under(SinkFault.HOLD_AFTER_DOT);
        try (SmtpClient client = new SmtpClient(sink.port())) {
            client.upToData(ANNA);
            client.send(LETTER + "\r\n.\r\n");
            Await.file(sink.dotFile(1), Duration.ofSeconds(10));
            assertThat(only().taken()).isTrue();
            client.patience(200);
            assertThatThrownBy(client::answer).isInstanceOf(SocketTimeoutException.class);
            client.patience(10_000);
            Files.createFile(sink.goFile(1));
            assertThat(client.answer())
                    .hasValueSatisfying(text -> assertThat(text).startsWith("250"));
        }
    }

    @Test
    void aFaultOfOneRecipientStrikesNobodyElse() throws IOException {
        sink.plan(
                new FaultPlan(1, List.of(FaultRule.always(SinkFault.RCPT_5XX).forRecipient("Anna@Meridian.example"))));
        assertThat(deliver()).hasValueSatisfying(text -> assertThat(text).startsWith("550"));
        assertThat(SmtpClient.deliver(sink.port(), "ben@meridian.example", LETTER))
                .hasValueSatisfying(text -> assertThat(text).startsWith("250"));
    }

    @Test
    void refusesConnectionsWhileDownAndGoesOnWithTheSameLogOnTheSamePort() throws IOException {
        deliver();
        sink.down();
        assertThatThrownBy(this::deliver).isInstanceOf(ConnectException.class);
        sink.up();
        deliver();
        sink.close();
        sink = SmtpSink.start(folder, sink.port(), FaultPlan.none());
        deliver();
        assertThat(sink.taken()).extracting(SinkEntry::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void takesFromManyClientsAtOnceWithoutMixingThem() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(16);
        try {
            List<Future<Optional<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                String recipient = "r" + i + "@meridian.example";
                answers.add(clients.submit(
                        () -> SmtpClient.deliver(sink.port(), recipient, "Subject: " + recipient + "\r\n\r\nbody")));
            }
            for (Future<Optional<String>> answer : answers) {
                assertThat(answer.get())
                        .hasValueSatisfying(text -> assertThat(text).startsWith("250"));
            }
        } finally {
            clients.shutdownNow();
        }
        assertThat(sink.taken()).hasSize(100).allSatisfy(entry -> assertThat(entry.to())
                .containsExactly(entry.subject()));
        assertThat(sink.taken()).extracting(SinkEntry::number).doesNotHaveDuplicates();
    }

    private Optional<String> deliver() throws IOException {
        return SmtpClient.deliver(sink.port(), ANNA, LETTER);
    }

    private void under(SinkFault fault) {
        sink.plan(new FaultPlan(1, List.of(FaultRule.always(fault).times(1))));
    }

    private String codeUnder(SinkFault fault) throws IOException {
        under(fault);
        return deliver().orElseThrow().substring(0, 3);
    }

    private SinkEntry only() {
        assertThat(sink.entries()).hasSize(1);
        return sink.entries().get(0);
    }
}
