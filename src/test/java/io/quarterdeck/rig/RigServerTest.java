package io.quarterdeck.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.postgres.JdbcAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class RigServerTest {
    @TempDir
    private static Path folder;

    private static RigServer server;

    @BeforeAll
    static void start() throws IOException {
        server = RigServer.start(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        assertThat(Files.exists(folder.resolve("data/postmaster.pid"))).isFalse();
    }

    @Test
    void isStoppedHardAndComesBackWithWhatWasCommittedOnTheSamePort() throws Exception {
        int port = server.port();
        try (Connection before = server.connect();
                Statement statement = before.createStatement()) {
            statement.execute("create table kept (answer int)");
            statement.execute("insert into kept values (1)");
            before.setAutoCommit(false);
            statement.execute("insert into kept values (2)");
            server.stopImmediately();
            assertThat(server.isUp()).isFalse();
            assertThatThrownBy(before::commit).isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(server::connect).hasMessageContaining("refused");
        server.startAgain();
        assertThat(server.port()).isEqualTo(port);
        assertThat(sum()).isEqualTo(1);
        try (Connection session = server.connect();
                Statement statement = session.createStatement()) {
            statement.execute("insert into kept values (41)");
            server.kill();
            assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
        }
        server.startAgain();
        assertThat(sum()).isEqualTo(42);
    }

    @Test
    void isReachedThroughAProxyThatCanCutItOff() throws Exception {
        try (TcpProxy proxy = TcpProxy.to(server.port())) {
            JdbcAddress address = server.owner(proxy.port());
            try (Connection session = open(address);
                    Statement statement = session.createStatement()) {
                statement.execute("select 1");
                proxy.resetAll();
                assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
            }
            open(server.reader(proxy.port())).close();
            assertThat(proxy.accepted()).isEqualTo(2);
        }
    }

    private static Connection open(JdbcAddress address) throws SQLException {
        return DriverManager.getConnection(
                address.url(), address.user().orElseThrow(), address.password().orElseThrow());
    }

    private static int sum() throws SQLException, IOException {
        try (Connection session = server.connect();
                Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("select sum(answer) from kept")) {
            row.next();
            return row.getInt(1);
        }
    }
}
