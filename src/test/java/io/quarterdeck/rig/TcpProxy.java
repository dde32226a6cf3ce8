package io.quarterdeck.rig;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A way to a server on loopback that can be made bad and good again at any time, from any thread.
 *
 * <p>Bytes are never lost, doubled or reordered within a connection that survives: what a black hole swallowed breaks
 * its connection once the way is good again, as in a real network.
 */
final class TcpProxy implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;

    private final ServerSocket server;
    private final int target;
    private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong accepted = new AtomicLong();
    private volatile Way way = Way.GOOD;

    private TcpProxy(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    }

    /** @param target port of the server on loopback */
    static TcpProxy to(int target) throws IOException {
        TcpProxy proxy = new TcpProxy(target);
        ProxiedConnection.start("proxy-" + proxy.port(), proxy::accept);
        return proxy;
    }

    int port() {
        return server.getLocalPort();
    }

    /** Connections accepted so far. */
    long accepted() {
        return accepted.get();
    }

    int open() {
        return open.size();
    }

    Way way() {
        return way;
    }

    /** Each piece of bytes comes that much later, in both directions. */
    synchronized void latency(Duration delay) {
        way = way.latency(delay.toMillis());
    }

    /** Bytes come so few at a time, a millisecond between them. */
    synchronized void slices(int bytes) {
        way = way.slices(bytes);
    }

    /** Takes connections and bytes, and forwards nothing. */
    synchronized void blackhole() {
        way = way.blackhole(true);
    }

    /** Every connection from now on is reset at once; those there are stay. */
    synchronized void resetNewOnes() {
        way = way.reset(true);
    }

    /** Bytes wait, on both sides, until {@link #resume}. */
    synchronized void pause() {
        way = way.paused(true);
    }

    synchronized void resume() {
        way = way.paused(false);
    }

    /** The way is good; what a black hole has swallowed bytes of is reset. */
    synchronized void heal() {
        way = Way.GOOD;
        open.stream().filter(ProxiedConnection::isSpoiled).forEach(ProxiedConnection::reset);
    }

    /** RST to both sides of every connection, now. */
    void resetAll() {
        open.forEach(ProxiedConnection::reset);
    }

    /** Ends every connection in order, now: both sides see the end of the stream. */
    void dropAll() {
        open.forEach(ProxiedConnection::drop);
    }

    @Override
    public void close() throws IOException {
        server.close();
        resetAll();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                accepted.incrementAndGet();
                ProxiedConnection.start("proxy-" + port() + "-open", () -> open(client));
            } catch (IOException closed) {
                // the loop's condition says so
            }
        }
    }

    private void open(Socket client) {
        ProxiedConnection connection = new ProxiedConnection(this::way, client, open::remove);
        open.add(connection);
        if (way.reset()) {
            connection.reset();
            return;
        }
        if (way.blackhole()) {
            connection.swallow();
            return;
        }
        Socket upstream = new Socket();
        try {
            upstream.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
            connection.join(upstream);
        } catch (IOException targetIsAway) {
            ProxiedConnection.close(upstream);
            connection.reset();
        }
    }

    /**
     * What the way is like at a moment.
     *
     * @param slice most bytes at a time; 0 for any number
     */
    record Way(long latencyMillis, int slice, boolean blackhole, boolean reset, boolean paused) {
        static final Way GOOD = new Way(0, 0, false, false, false);

        private Way latency(long millis) {
            return new Way(millis, slice, blackhole, reset, paused);
        }

        private Way slices(int bytes) {
            return new Way(latencyMillis, bytes, blackhole, reset, paused);
        }

        private Way blackhole(boolean now) {
            return new Way(latencyMillis, slice, now, reset, paused);
        }

        private Way reset(boolean now) {
            return new Way(latencyMillis, slice, blackhole, now, paused);
        }

        private Way paused(boolean now) {
            return new Way(latencyMillis, slice, blackhole, reset, now);
        }
    }
}
