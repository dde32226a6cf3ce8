package io.quarterdeck.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TcpProxyTest {
    private ServerSocket echo;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ProxiedConnection.start("echo", this::echo);
        proxy = TcpProxy.to(echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void bringsEveryByteThereAndBackInSlicesToo() throws IOException {
        byte[] sent = new byte[200_000];
        new Random(1).nextBytes(sent);
        assertThat(exchanged(sent)).isEqualTo(sent);
        proxy.slices(7);
        byte[] few = new byte[500];
        new Random(2).nextBytes(few);
        assertThat(exchanged(few)).isEqualTo(few);
    }

    @Test
    void slicesArriveFewBytesAtATime() throws IOException {
        proxy.slices(3);
        try (Socket client = connect()) {
            client.getOutputStream().write(new byte[300]);
            byte[] buffer = new byte[300];
            int reads = 0;
            for (int got = 0; got < 300; reads++) {
                got += client.getInputStream().read(buffer);
            }
            assertThat(reads).isGreaterThan(20);
        }
    }

    @Test
    void latencyCountsInBothDirections() throws IOException {
        proxy.latency(Duration.ofMillis(150));
        try (Socket client = connect()) {
            long start = System.nanoTime();
            assertThat(say(client, "hello")).isEqualTo("hello");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(299));
        }
    }

    @Test
    void aResetReachesTheClientAsOne() throws IOException {
        try (Socket client = connect()) {
            assertThat(say(client, "hello")).isEqualTo("hello");
            proxy.resetAll();
            assertThatThrownBy(() -> client.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
        assertThat(proxy.open()).isZero();
        proxy.resetNewOnes();
        try (Socket client = connect()) {
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        proxy.heal();
        try (Socket client = connect()) {
            assertThat(say(client, "again")).isEqualTo("again");
        }
    }

    @Test
    void aDropIsTheEndOfTheStream() throws IOException {
        try (Socket client = connect()) {
            say(client, "hello");
            proxy.dropAll();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aBlackHoleTakesConnectionsAndBytesAndBreaksThemWhenItHeals() throws IOException {
        try (Socket before = connect()) {
            say(before, "hello");
            proxy.blackhole();
            try (Socket during = connect()) {
                assertThatThrownBy(() -> say(before, "lost")).isInstanceOf(SocketTimeoutException.class);
                assertThatThrownBy(() -> say(during, "lost")).isInstanceOf(SocketTimeoutException.class);
                proxy.heal();
                assertThatThrownBy(() -> before.getInputStream().read()).isInstanceOf(SocketException.class);
                assertThatThrownBy(() -> during.getInputStream().read()).isInstanceOf(SocketException.class);
            }
        }
        try (Socket after = connect()) {
            assertThat(say(after, "found")).isEqualTo("found");
        }
    }

    @Test
    void aPauseKeepsTheBytesUntilItEnds() throws IOException {
        try (Socket client = connect()) {
            say(client, "hello");
            proxy.pause();
            assertThatThrownBy(() -> say(client, "wait")).isInstanceOf(SocketTimeoutException.class);
            proxy.resume();
            client.setSoTimeout(10_000);
            assertThat(new String(client.getInputStream().readNBytes(4), StandardCharsets.UTF_8))
                    .isEqualTo("wait");
        }
    }

    @Test
    void aTargetThatIsAwayResetsTheClient() throws IOException {
        echo.close();
        try (Socket client = connect()) {
            assertThatThrownBy(() -> {
                        // a listening socket may take one more connection before it is gone
                        say(client, "hello");
                        client.getInputStream().read();
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(1_000);
        return socket;
    }

    private static String say(Socket client, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        client.getOutputStream().write(bytes);
        return new String(client.getInputStream().readNBytes(bytes.length), StandardCharsets.UTF_8);
    }

    /** Through one connection, closed by the client for writing: the end of the stream comes through too. */
    private byte[] exchanged(byte[] sent) throws IOException {
        try (Socket client = connect()) {
            client.setSoTimeout(10_000);
            ProxiedConnection.start("writer", () -> {
                try {
                    client.getOutputStream().write(sent);
                    client.shutdownOutput();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            return client.getInputStream().readAllBytes();
        }
    }

    private void echo() {
        while (!echo.isClosed()) {
            try {
                Socket socket = echo.accept();
                ProxiedConnection.start("echo-one", () -> {
                    try (socket) {
                        socket.getInputStream().transferTo(socket.getOutputStream());
                    } catch (IOException gone) {
                        // the test's doing
                    }
                });
            } catch (IOException closed) {
                // the loop's condition says so
            }
        }
    }
}
