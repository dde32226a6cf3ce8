package io.quarterdeck.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** Databases of their own, for tests that count rows or make roles; on one server for all tests of a JVM. */
final class FreshDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedDatabase SERVER = start();

    private FreshDatabase() {}

    /** An empty database of the store's owner. */
    static JdbcAddress address() {
        String name = "fresh_" + COUNT.incrementAndGet();
        superuser("postgres").useHandle(handle -> handle.execute("create database " + name + " owner quarterdeck"));
        return as("quarterdeck", name);
    }

    static Database open() {
        return Database.open(store(address(), 12));
    }

    static DatabaseSettings store(JdbcAddress address, int poolSize) {
        return new DatabaseSettings(
                Optional.empty(),
                Optional.of(address),
                Optional.empty(),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                poolSize);
    }

    /** The same database as another role; every role of these tests has the server's one password. */
    static JdbcAddress as(String role, String database) {
        return new JdbcAddress(url(database), Optional.of(role), SERVER.owner().password());
    }

    static String password() {
        return SERVER.owner().password().orElseThrow();
    }

    static Jdbi superuser(String database) {
        return Jdbi.create(url(database), EmbeddedRoles.SUPERUSER, password());
    }

    static String name(JdbcAddress address) {
        return address.url().substring(address.url().lastIndexOf('/') + 1);
    }

    private static String url(String database) {
        String url = SERVER.owner().url();
        return url.substring(0, url.lastIndexOf('/') + 1) + database;
    }

    private static EmbeddedDatabase start() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "fresh-");
            EmbeddedDatabase server = EmbeddedDatabase.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                TestFolders.delete(folder);
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
