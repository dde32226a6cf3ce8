package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.account.Account;
import io.quarterdeck.metric.PullException;
import io.quarterdeck.period.ReviewPeriod;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LostSourceTest {
    @Test
    void aSourceThatIsNotThereIsNamedWithoutItsPassword() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        JdbcAddress address = new JdbcAddress(
                "jdbc:postgresql://localhost:" + nobody + "/warehouse?password=hidden1",
                Optional.of("ann"),
                Optional.of("hidden2"));
        assertThatThrownBy(() -> open(address))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("The source database jdbc:postgresql://localhost:" + nobody + "/warehouse as ann")
                .hasMessageContaining("refused")
                .hasMessageContaining("Start it, or mend")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void aDatabaseOrAPasswordThatIsWrongIsNamed() {
        String url = TestDatabase.shared().store().address();
        assertThatThrownBy(() -> open(new JdbcAddress(url + "x", Optional.of("quarterdeck"), Optional.of("wrong"))))
                .hasMessageContaining("the source's user, or its password");
        assertThatThrownBy(() -> open(new JdbcAddress("jdbc:mysql://h/d", Optional.empty(), Optional.empty())))
                .hasMessageContaining("is no PostgreSQL address");
    }

    /** The time limit is only there to end a hang; nothing is measured. */
    @Test
    @Timeout(120)
    void aSourceThatDiesBetweenTwoAccountsFailsTheSecondOneClearly(@TempDir Path folder, @TempDir Path pulls) {
        EmbeddedDatabase server = EmbeddedDatabase.start(folder);
        DatabaseSettings settings = new DatabaseSettings(
                Optional.empty(),
                Optional.of(server.owner()),
                Optional.empty(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(2),
                2);
        try (Database database = Database.open(settings)) {
            SqlMetricSource source = new SqlMetricSource(
                    database.source(), TestPulls.defaults(pulls).load());
            Account first = TestReviews.account("first");
            ReviewPeriod period = TestReviews.PERIOD;
            assertThat(source.pull(first, period).account()).isEqualTo(first);
            server.close();
            assertThatThrownBy(() -> source.pull(TestReviews.account("second"), period))
                    .isInstanceOf(PullException.class)
                    .hasMessageContaining(database.source().address())
                    .hasMessageContaining("check that it runs");
            assertThatThrownBy(() -> new StoreRunLedger(database.store()).begin("run"))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("The run can't be noted")
                    .hasMessageContaining("nothing was changed");
        } finally {
            server.close();
        }
    }

    private static void open(JdbcAddress source) {
        DatabaseSettings settings = new DatabaseSettings(
                Optional.empty(),
                Optional.of(source),
                Optional.empty(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(2),
                1);
        Pools.open("source", source, settings).close();
    }
}
