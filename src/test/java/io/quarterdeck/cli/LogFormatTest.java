package io.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The log as a process of its own writes it to standard error. */
class LogFormatTest {
    @Test
    void forPeopleALineNamesAccountPeriodAndStageWhereItHasThem() throws IOException {
        List<String> lines = log(Map.of()).lines().toList();
        assertThat(lines.get(0)).matches("[-0-9T:.]+Z INFO  Road - begins");
        assertThat(lines.get(1)).endsWith(" WARN  Road - account=meridian-foods period=2026-Q3 broken \"quoted\"");
    }

    @Test
    void forMachinesEachLineIsOneJsonObjectWithTheSame() throws IOException {
        List<String> lines =
                log(Map.of("QUARTERDECK_LOG_FORMAT", "json")).lines().toList();
        assertThat(lines).hasSize(2);
        Map<?, ?> first = Json.object(lines.get(0));
        assertThat(first.get("formattedMessage")).isEqualTo("begins");
        assertThat(first.get("level")).isEqualTo("INFO");
        Map<?, ?> second = Json.object(lines.get(1));
        assertThat(second.get("formattedMessage")).isEqualTo("broken \"quoted\"\nat the second line");
        assertThat(second.get("mdc")).isEqualTo(Map.of("account", "meridian-foods", "period", "2026-Q3"));
    }

    private static String log(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LogProcess.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARTERDECK_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String log = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        // Logback prints there what it finds odd in its configuration
        assertThat(process.getInputStream().readAllBytes())
                .as("standard output")
                .isEmpty();
        return log;
    }
}
