package io.quarterdeck.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashAtTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void endsTheProcessAtTheNthPassWithALineOnDisk() throws IOException {
        Path log = folder.resolve("log");
        Path trace = folder.resolve("trace");
        try (JvmProcess process = JvmProcess.start(passes("one", "two", "one", "two")
                .with(CrashAt.CRASH, "one#2")
                .with(CrashAt.LOG, log.toString())
                .with(CrashAt.TRACE, trace.toString()))) {
            assertThat(process.awaitExit(PATIENCE)).isEqualTo(CrashAt.EXIT);
            assertThat(DurableLines.read(log)).containsExactly("crash one#2 process " + process.pid());
            assertThat(process.out().lines()).containsExactly("passed one", "passed two");
        }
        assertThat(DurableLines.read(trace)).containsExactly("one", "two", "one");
    }

    @Test
    void freezesAtItsPlaceUntilTheFileIsThere() throws IOException {
        Path stopped = folder.resolve("stopped");
        Path go = folder.resolve("go");
        try (JvmProcess process = JvmProcess.start(passes("one", "two", "one")
                .with(CrashAt.STOP, "one")
                .with(CrashAt.STOPPED, stopped.toString())
                .with(CrashAt.GO, go.toString()))) {
            process.awaitFile(stopped, PATIENCE);
            assertThat(process.out()).isEmpty();
            Files.createFile(go);
            assertThat(process.awaitExit(PATIENCE)).isZero();
            assertThat(process.out().lines()).containsExactly("passed one", "passed two", "passed one");
        }
    }

    @Test
    void doesNothingUnlessItIsAsked() throws IOException {
        try (JvmProcess process = JvmProcess.start(
                passes("one", "two").with(CrashAt.LOG, folder.resolve("log").toString()))) {
            assertThat(process.awaitExit(PATIENCE)).isZero();
        }
        assertThat(folder.resolve("log")).doesNotExist();
    }

    private JvmCommand passes(String... names) {
        return JvmCommand.of(Passes.class.getName(), folder, folder, "passes", names);
    }
}
