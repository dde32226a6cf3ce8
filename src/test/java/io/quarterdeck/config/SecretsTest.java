package io.quarterdeck.config;

import static io.quarterdeck.config.SampleFolder.QUARTERDECK;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final String SECRET = "hunter2";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  password: hunter2",
                "  password: 'hunter2'",
                "  password: $hunter2",
                "  password: x${STORE_PASSWORD}hunter2",
                "  password: [hunter2]",
                "  password: {hunter2a: hunter2}",
                "  password: 'hunter2",
                "  password: @hunter2",
                "  password: a: hunter2",
                "  password: !hunter2!x y",
                "  password: !hunter2 y",
                "  password: &hunter2 y",
                "  password: *hunter2",
                "  ? *hunter2\n  : x",
                "\tpassword: hunter2",
                "  passwrd: hunter2",
                "  password: hunter2\n  password: hunter2",
                "  password: \"\\q hunter2\"",
                "  password: |\n   hunter2\n  hunter2",
                "  store: jdbc:postgresql://u:hunter2@h/db",
                "  store: jdbc:postgresql://h/db?user=u&password=hunter2",
                "  store: jdbc:postgresql://h/db?sslpassword=hunter2",
                "  store: postgres://u:hunter2@h/db",
                "  store: u:hunter2@h",
                "  store: ${LEAKY}",
                "  store: jdbc:postgresql:// h/db hunter2",
            })
    void aMisplacedPasswordIsRefusedAndNeverShown(String line) {
        String text = "vendor: {name: H}\ndatabase:\n  user: u\n" + line + "\n";
        SampleFolder sample = new SampleFolder(folder).write(QUARTERDECK, text);
        try {
            sample.load();
            throw new AssertionError("the password was taken");
        } catch (ConfigurationException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            assertThat(e.faults()).isNotEmpty().allMatch(fault -> fault.line() >= 3);
            assertThat(trace.toString() + e.faults()).doesNotContain(SECRET);
        }
    }

    @Test
    void aLiteralPasswordIsToldWithTheWayOut() {
        String text = "vendor: {name: H}\nsource:\n  url: jdbc:postgresql://h/db\n  password: 12345\n";
        assertThat(new SampleFolder(folder).write(QUARTERDECK, text).faults())
                .containsExactly(QUARTERDECK + ":4: source.password: a password must not stand in this file; "
                        + "put it into an environment variable and write ${QUARTERDECK_SOURCE_PASSWORD}");
    }

    @Test
    void aPasswordComesFromTheEnvironmentAndShowsNowhere() {
        Configuration configuration =
                new SampleFolder(folder).write(QUARTERDECK, """
                        vendor: {name: H}
                        database:
                          store: jdbc:postgresql://${DB_HOST}:5432/q?sslmode=require
                          user: quarterdeck
                          password: ${STORE_PASSWORD}
                        """).load();
        assertThat(configuration.database().store()).hasValueSatisfying(store -> {
            assertThat(store.url()).isEqualTo("jdbc:postgresql://db.example:5432/q?sslmode=require");
            assertThat(store.user()).hasValue("quarterdeck");
            assertThat(store.password()).hasValue(SECRET);
        });
        assertThat(configuration.toString()).doesNotContain(SECRET);
    }

    @Test
    void theEnvironmentShowsNowhere() {
        Surroundings surroundings = new Surroundings(
                folder, SampleFolder.ENVIRONMENT, formula -> java.util.Optional.empty(), SampleFolder.PAGES);
        assertThat(surroundings.toString()).doesNotContain(SECRET);
    }
}
