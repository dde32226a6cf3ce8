package io.quarterdeck.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.quarterdeck.json.Json;
import io.quarterdeck.run.Health;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an operator and a monitoring server on the same machine may ask a node: {@code /}, {@code /metrics},
 * {@code /health/live}, {@code /health/ready}. It listens on loopback only, reads only, and needs no secret.
 */
public final class Endpoints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Endpoints.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PULSE = Duration.ofSeconds(30);
    /** A monitoring server commonly waits ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** The store's figures: fresh enough for people, and no load however often they are asked for. */
    private static final Duration FRESH = Duration.ofSeconds(2);
    /** Looking at every part is dear, and parts that don't answer run into timeouts of their own. */
    private static final Duration HEALTH_LASTS = Duration.ofSeconds(5);

    private static final Duration HEALTH_PATIENCE = Duration.ofSeconds(8);

    private final Sight sight;
    private final Telemetry telemetry;
    private final Glance<List<Health.Part>> health;
    private final OperatorPage page;
    private final Javalin server;

    private Endpoints(int port, Sight sight, Telemetry telemetry) {
        this.sight = sight;
        this.telemetry = telemetry;
        this.health = new Glance<>(
                "health", HEALTH_LASTS, HEALTH_PATIENCE, () -> sight.health().look());
        var totals =
                new Glance<>("totals", FRESH, PATIENCE, () -> sight.reviews().totals());
        StoreGauges.bind(totals, telemetry.registry());
        this.page = new OperatorPage(
                totals,
                new Glance<>("concerns", FRESH, PATIENCE, sight.concerns()),
                new Glance<>("due", FRESH, PATIENCE, () -> DueReviews.next(sight.reviews())),
                sight.clock());
        this.server = Javalin.create(config -> configure(config, port));
    }

    /**
     * Begins to answer.
     *
     * @param port 0 for any that is free
     * @throws IllegalStateException when the port is taken
     */
    public static Endpoints open(int port, Sight sight, Telemetry telemetry) {
        Endpoints endpoints = new Endpoints(port, sight, telemetry);
        try {
            endpoints.server.start();
        } catch (RuntimeException e) {
            endpoints.close();
            throw new IllegalStateException(
                    "port " + port + " on " + LOOPBACK + " can't be listened on: another quarterdeck serve may use it."
                            + " Name another one by serve.port of quarterdeck.yaml (0 for any that is free)",
                    e);
        }
        return endpoints;
    }

    /** Where a browser on this machine finds the page. */
    public String address() {
        return "http://" + LOOPBACK + ":" + server.port() + "/";
    }

    @Override
    public void close() {
        server.stop();
    }

    private void configure(JavalinConfig config, int port) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = 0;
        config.jetty.host = LOOPBACK;
        config.jetty.port = port;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        QueuedThreadPool threads = new QueuedThreadPool(16, 2);
        threads.setName("web");
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        config.routes.before(Doorkeeper::check);
        config.routes.exception(Exception.class, Endpoints::broken);
        config.routes.get(
                "/", context -> context.contentType("text/html; charset=utf-8").result(page.html()));
        config.routes.get("/metrics", this::metrics);
        config.routes.get("/health/live", this::live);
        config.routes.get("/health/ready", this::ready);
    }

    private static void broken(Exception failure, Context context) {
        LOG.warn("{} could not be answered: {}", context.path(), failure.getMessage());
        LOG.debug("{} could not be answered", context.path(), failure);
        context.status(500).contentType("text/plain; charset=utf-8").result("it failed; the log says why\n");
    }

    private void metrics(Context context) {
        context.contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(telemetry.registry().scrape());
    }

    private void live(Context context) {
        Duration silent = Duration.between(sight.lastBeat().get(), sight.clock().instant());
        boolean alive = silent.compareTo(PULSE) <= 0;
        context.status(alive ? 200 : 503)
                .contentType("text/plain; charset=utf-8")
                .result(alive ? "alive\n" : "no heartbeat for " + silent.toSeconds() + " s; restart it\n");
    }

    private void ready(Context context) {
        List<Health.Part> parts = new ArrayList<>();
        if (sight.draining().getAsBoolean()) {
            parts.add(new Health.Part("serve", false, "told to stop; it ends what it has in hand"));
        }
        Glance.Seen<List<Health.Part>> seen = health.look();
        parts.addAll(seen.value().orElseGet(() -> List.of(new Health.Part("health", false, seen.trouble()))));
        boolean ready = parts.stream().allMatch(Health.Part::sound);
        context.status(ready ? 200 : 503)
                .contentType("application/json")
                .result(Json.pretty(tree(ready, parts)) + "\n");
    }

    private static Map<String, Object> tree(boolean ready, List<Health.Part> parts) {
        List<Object> listed = new ArrayList<>();
        for (Health.Part part : parts) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("name", part.name());
            fields.put("sound", part.sound());
            fields.put("words", part.words());
            listed.add(fields);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ready", ready);
        tree.put("parts", listed);
        return tree;
    }
}
