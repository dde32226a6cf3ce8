package io.quarterdeck.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL still running on our folder: what a run of ours leaves when it is killed, since the server is a process
 * of its own. Starting a second one would fail, so this one is used.
 */
record Leftover(long pid, int port) {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /** The running server of this data folder; only one that answers to our password and has this very folder. */
    static Optional<Leftover> find(Path data, String password) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.UTF_8);
            Leftover found = new Leftover(
                    Long.parseLong(lines.get(PID_LINE).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()));
            return found.serves(data, password) ? Optional.of(found) : Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException noServer) {
            return Optional.empty();
        }
    }

    private boolean serves(Path data, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser(EmbeddedRoles.SUPERUSER);
        source.setPassword(password);
        source.setLoginTimeout(5);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            return row.next() && Path.of(row.getString(1)).equals(data);
        } catch (SQLException notOurs) {
            return false;
        }
    }

    /** Asks the server to stop once its last client has gone; its data is safe either way. */
    void stop() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    }
}
