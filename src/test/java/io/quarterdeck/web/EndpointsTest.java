package io.quarterdeck.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.Owner;
import io.quarterdeck.json.Json;
import io.quarterdeck.run.Concern;
import io.quarterdeck.run.Health;
import io.quarterdeck.run.Outcome;
import io.quarterdeck.run.Stage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real sockets. */
class EndpointsTest {
    private static final String HOST = "Host: 127.0.0.1";

    private final Node node = new Node();
    private final Telemetry telemetry = new Telemetry();
    private final Endpoints endpoints = Endpoints.open(0, node.sight(), telemetry);

    @AfterEach
    void close() {
        endpoints.close();
        telemetry.close();
    }

    @Test
    void metricsAreCountedHereAndReadFromTheStore() throws IOException {
        telemetry.ended(new Outcome.Failed("a", "2026-Q3", Stage.PULLED, "no rows"));
        telemetry.ended(new Outcome.Held(
                "a", "2026-Q3", Optional.empty(), Optional.empty(), List.of(finding("stale"), finding("stale"))));
        assertThat(telemetry.timed(() -> true).getAsBoolean()).isTrue();
        assertThat(telemetry.timed(() -> false).getAsBoolean()).isFalse();
        Answer answer = Answer.get(endpoints, "/metrics");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("text/plain");
        assertThat(answer.body().lines())
                .contains(
                        "quarterdeck_reviews{state=\"planned\"} 412.0",
                        "quarterdeck_reviews{state=\"rejected\"} 0.0",
                        "quarterdeck_messages{state=\"in_doubt\"} 1.0",
                        "quarterdeck_overdue_seconds 5400.0",
                        "quarterdeck_oldest_ready_seconds 42.0",
                        "quarterdeck_in_trouble 1.0",
                        "quarterdeck_nodes 2.0",
                        "quarterdeck_store_up 1.0",
                        "quarterdeck_decks_archived_total 0.0",
                        "quarterdeck_reviews_held_total{rule=\"stale\"} 1.0",
                        "quarterdeck_reviews_failed_total{stage=\"pulled\"} 1.0",
                        "quarterdeck_messages_attempted_total{receipt=\"accepted\"} 0.0",
                        "quarterdeck_review_walk_seconds_count 1");
        assertThat(answer.body()).contains("# HELP quarterdeck_overdue_seconds How long", "jvm_memory_used_bytes");
    }

    @Test
    void aStoreThatIsGoneCostsItsOwnFiguresAndNothingElse() throws IOException {
        node.totals = () -> {
            throw new IllegalStateException("connection <refused>");
        };
        assertThat(Answer.get(endpoints, "/metrics").body().lines())
                .contains(
                        "quarterdeck_store_up 0.0",
                        "quarterdeck_reviews{state=\"planned\"} NaN",
                        "quarterdeck_decks_archived_total 0.0");
        Answer page = Answer.get(endpoints, "/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("The store does not answer: connection &lt;refused&gt;", "Nothing waits for anybody.");
    }

    @Test
    void aStoreThatHangsDelaysAScrapeByThreeSecondsAtMost() throws IOException {
        node.totals = () -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("late");
        };
        long begin = System.nanoTime();
        Answer answer = Answer.get(endpoints, "/metrics");
        assertThat(answer.body().lines()).contains("quarterdeck_store_up 0.0");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void itIsAliveWhileItsHeartBeats() throws IOException {
        assertThat(Answer.get(endpoints, "/health/live").status()).isEqualTo(200);
        node.lastBeat = Node.NOW.minusSeconds(31);
        Answer answer = Answer.get(endpoints, "/health/live");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("no heartbeat for 31 s");
    }

    @Test
    void itIsReadyWhenEveryPartIsSound() throws IOException {
        Answer answer = Answer.get(endpoints, "/health/ready");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Json.object(answer.body()).get("ready")).isEqualTo(true);
        assertThat(answer.body()).contains("\"store\"", "\"source\"", "\"archive\"", "\"mail\"", "\"triggers\"");
    }

    @Test
    void itIsNotReadyWhenAPartIsNotAndSaysWhich() throws IOException {
        node.parts = () -> List.of(
                new Health.Part("store", true, "answers"),
                new Health.Part("archive", false, "out can't be written: disk \"full\""));
        Answer answer = Answer.get(endpoints, "/health/ready");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(Json.object(answer.body()).get("ready")).isEqualTo(false);
        assertThat(answer.body()).contains("out can't be written: disk \\\"full\\\"");
    }

    @Test
    void itIsNotReadyWhenItCanNotSayAndWhenItDrains() throws IOException {
        node.draining = true;
        node.parts = () -> {
            throw new IllegalStateException("no look");
        };
        Answer answer = Answer.get(endpoints, "/health/ready");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("told to stop", "no look");
    }

    @Test
    void drainingAloneIsEnoughNotToBeReady() throws IOException {
        node.draining = true;
        assertThat(Answer.get(endpoints, "/health/ready").status()).isEqualTo(503);
        assertThat(Answer.get(endpoints, "/health/live").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1.evil.example:8017",
                "localhost.evil.example",
                "10.0.0.1",
                "",
                "0.0.0.0"
            })
    void whoCameByAnotherNameIsRefusedEverywhere(String host) throws IOException {
        for (String path : List.of("/", "/metrics", "/health/live", "/health/ready", "/none")) {
            Answer answer = Answer.to(endpoints, "GET " + path + " HTTP/1.1", "Host: " + host);
            assertThat(answer.status()).as(path).isIn(400, 421);
            assertThat(answer.text()).doesNotContain("quarterdeck_", "Meridian", "alive");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost:8017", "LOCALHOST", "[::1]:8017"})
    void whoCameByANameOfThisMachineIsLetIn(String host) throws IOException {
        assertThat(Answer.to(endpoints, "GET / HTTP/1.1", "Host: " + host).status())
                .isEqualTo(200);
    }

    @Test
    void aRequestLineThatNamesAnotherHostIsRefusedToo() throws IOException {
        assertThat(Answer.to(endpoints, "GET http://evil.example/metrics HTTP/1.1", HOST)
                        .text())
                .doesNotContain("quarterdeck_");
        assertThat(Answer.to(endpoints, "GET /metrics HTTP/1.0").text()).doesNotContain("quarterdeck_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
    void nothingCanBeChanged(String method) throws IOException {
        Answer answer = Answer.to(endpoints, method + " / HTTP/1.1", HOST, "Content-Length: 0");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body()).doesNotContain("<h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/none", "/health", "/../../etc/passwd", "/%2e%2e/pom.xml", "/metrics/..%00"})
    void whatIsNotThereIsNotThere(String path) throws IOException {
        Answer answer = Answer.to(endpoints, "GET " + path + " HTTP/1.1", HOST);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.text()).doesNotContain("root:", "<project").doesNotContainIgnoringCase("jetty", "javalin");
    }

    @Test
    void noAnswerTellsWhichSoftwareItIs() throws IOException {
        for (Answer answer : List.of(
                Answer.get(endpoints, "/"),
                Answer.to(endpoints, "NONSENSE"),
                Answer.to(endpoints, "GET / HTTP/1.1", HOST, "X: " + "x".repeat(20_000)))) {
            assertThat(answer.text()).doesNotContainIgnoringCase("jetty", "javalin");
        }
    }

    @Test
    void textsOfOthersAreEscapedOnThePage() throws IOException {
        node.concerns.add(Node.concern(
                Concern.Kind.HELD,
                Owner.CSM,
                "<script>alert(1)</script> & Co",
                "\"quoted\" <b>",
                "quarterdeck review release 7 --by NAME --reason \"…\""));
        String body = Answer.get(endpoints, "/").body();
        assertThat(body)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; Co", "&quot;quoted&quot; &lt;b&gt;", "412")
                .contains("meridian-foods", "2026-11-22 08:00")
                .doesNotContain("<script", "<b>");
    }

    @Test
    void itListensOnLoopbackOnly() throws IOException {
        int port = URI.create(endpoints.address()).getPort();
        // a server that listens everywhere would answer at 127.0.0.2 too, also where there is no network
        List<InetAddress> others = Stream.concat(
                        Stream.of(InetAddress.getByName("127.0.0.2")),
                        NetworkInterface.networkInterfaces()
                                .flatMap(NetworkInterface::inetAddresses)
                                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress()))
                .toList();
        for (InetAddress address : others) {
            assertThatThrownBy(() -> {
                        try (Socket socket = new Socket()) {
                            socket.connect(new InetSocketAddress(address, port), 2_000);
                        }
                    })
                    .as(address.toString())
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aPortThatIsTakenIsNamedWithTheRemedy() {
        int port = URI.create(endpoints.address()).getPort();
        assertThatThrownBy(() -> {
                    try (Telemetry more = new Telemetry()) {
                        Endpoints.open(port, node.sight(), more).close();
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("port " + port, "serve.port");
    }

    private static Finding finding(String rule) {
        return new Finding(rule, Optional.empty(), "m", "r");
    }
}
