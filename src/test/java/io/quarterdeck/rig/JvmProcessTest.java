package io.quarterdeck.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class JvmProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void freezesAndWakesAndKillsARealProcess() throws Exception {
        JvmProcess process = JvmProcess.start(waiting());
        process.awaitLine("tick 1", PATIENCE);
        process.freeze();
        String before = process.out();
        Thread.sleep(200);
        assertThat(process.out()).isEqualTo(before);
        process.thaw();
        Await.until("a tick after the thaw", PATIENCE, () -> process.out().length() > before.length());
        process.freeze();
        process.kill();
        assertThat(process.isAlive()).isFalse();
        assertThat(process.awaitExit(PATIENCE)).isEqualTo(128 + 9);
        process.kill();
        process.thaw();
    }

    @Test
    void asksAProcessToEnd() {
        try (JvmProcess process = JvmProcess.start(waiting())) {
            process.awaitLine("waiting", PATIENCE);
            process.terminate();
            assertThat(process.awaitExit(PATIENCE)).isEqualTo(128 + 15);
        }
    }

    @Test
    void startsTheProgramWithItsArgumentsAndCapturesWhatItSays() {
        try (JvmProcess process = JvmProcess.start(JvmCommand.quarterdeck(folder, folder, "help", "--help"))) {
            assertThat(process.awaitExit(PATIENCE)).as(process.err()).isZero();
            assertThat(process.out()).contains("preview", "figures");
        }
    }

    @Test
    void tellsAtOnceThatAProcessEndedBeforeWhatWasAwaited() {
        try (JvmProcess process =
                JvmProcess.start(JvmCommand.quarterdeck(folder, folder, "wrong", "--no-such-option"))) {
            assertThatThrownBy(() -> process.awaitLine("never said", Duration.ofMinutes(10)))
                    .hasMessageContaining("ended with 2")
                    .hasMessageContaining("no-such-option");
        }
    }

    @Test
    void aSinkRunsAsAProcessAndObeysItsControlFile() throws IOException {
        Path log = Files.createDirectory(folder.resolve("sink"));
        int port = Ports.free();
        try (SinkProcess sink = SinkProcess.start(
                log, port, 1, List.of(FaultRule.always(SinkFault.DOT_5XX).times(1)))) {
            assertThat(deliver(port)).startsWith("554");
            assertThat(deliver(port)).startsWith("250");
            sink.tell("plan " + FaultRule.always(SinkFault.RCPT_4XX).json());
            assertThat(deliver(port)).startsWith("451");
            sink.tell("down");
            assertThatThrownBy(() -> deliver(port)).hasMessageContaining("refused");
            sink.tell("clear", "up");
            assertThat(deliver(port)).startsWith("250");
            assertThat(sink.entries()).extracting(SinkEntry::taken).containsExactly(false, true, false, true);
        }
        assertThatThrownBy(() -> deliver(port)).hasMessageContaining("refused");
    }

    @Test
    void aHeldMessageIsTakenThoughItsClientGoesAway() throws IOException {
        Path log = Files.createDirectory(folder.resolve("sink"));
        int port = Ports.free();
        List<FaultRule> rules = List.of(FaultRule.always(SinkFault.HOLD_AFTER_DOT));
        try (SinkProcess sink = SinkProcess.start(log, port, 1, rules)) {
            try (SmtpClient client = new SmtpClient(port)) {
                client.upToData("a@b.example");
                client.send("Subject: x\r\n\r\nbody\r\n.\r\n");
                assertThat(sink.awaitHeld(PATIENCE)).isEqualTo(1);
            }
            sink.release(1);
            try (SmtpClient client = new SmtpClient(port)) {
                client.upToData("a@b.example");
                client.send("Subject: y\r\n\r\nbody\r\n.\r\n");
                assertThat(sink.awaitHeld(PATIENCE)).isEqualTo(2);
                sink.release(2);
                assertThat(client.answer())
                        .hasValueSatisfying(text -> assertThat(text).startsWith("250"));
            }
            assertThat(sink.entries()).extracting(SinkEntry::taken).containsExactly(true, true);
        }
    }

    private static String deliver(int port) throws IOException {
        return SmtpClient.deliver(port, "a@b.example", "Subject: x\r\n\r\nbody").orElseThrow();
    }

    private JvmCommand waiting() {
        return JvmCommand.of(Passes.class.getName(), folder, folder, "waiting", "wait");
    }
}
