package io.quarterdeck.postgres;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/**
 * One start of a durable PostgreSQL on a given port, with the roles of {@link EmbeddedDatabase}, so that a server that
 * was stopped hard can come back where its clients look for it.
 */
public final class FixedPortDatabase implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final EmbeddedRoles roles;

    private FixedPortDatabase(EmbeddedPostgres server, EmbeddedRoles roles) {
        this.server = server;
        this.roles = roles;
    }

    /** @param home folder above the data, kept from start to start; whoever starts the server also stops it */
    public static FixedPortDatabase start(Path home, int port) throws IOException {
        Files.createDirectories(home);
        String password = PasswordFile.in(home);
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile());
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(home.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", PasswordFile.path(home).toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200")
                .start();
        return new FixedPortDatabase(server, EmbeddedRoles.prepare(port, password));
    }

    public JdbcAddress owner() {
        return roles.owner();
    }

    public JdbcAddress reader() {
        return roles.reader();
    }

    /** Gives the folder of a server that was stopped from outside back for another start. */
    public void abandon() throws IOException {
        Logger logger = (Logger) LoggerFactory.getLogger(EmbeddedPostgres.class);
        Level before = logger.getLevel();
        // that it can't be stopped is what we know already
        logger.setLevel(Level.OFF);
        try {
            server.close();
        } finally {
            logger.setLevel(before);
        }
    }

    /** Stops the server, and gives its folder back for another start. */
    @Override
    public void close() throws IOException {
        server.close();
    }
}
