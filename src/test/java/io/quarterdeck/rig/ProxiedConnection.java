package io.quarterdeck.rig;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One connection through a {@link TcpProxy}: two sockets and a thread for each direction. */
final class ProxiedConnection {
    private static final int STEP_MILLIS = 2;

    private final Supplier<TcpProxy.Way> way;
    private final Socket client;
    private final Consumer<ProxiedConnection> ended;
    private volatile Optional<Socket> upstream = Optional.empty();
    private volatile boolean spoiled;
    private volatile boolean over;

    ProxiedConnection(Supplier<TcpProxy.Way> way, Socket client, Consumer<ProxiedConnection> ended) {
        this.way = way;
        this.client = client;
        this.ended = ended;
    }

    /** Whether bytes of it were swallowed, so that it can't go on. */
    boolean isSpoiled() {
        return spoiled;
    }

    void join(Socket target) throws IOException {
        synchronized (this) {
            upstream = Optional.of(target);
            if (over) {
                close(target);
                return;
            }
        }
        client.setTcpNoDelay(true);
        target.setTcpNoDelay(true);
        start("proxy-forth", () -> pump(client, target));
        start("proxy-back", () -> pump(target, client));
    }

    /** For one that never had a target. */
    void swallow() {
        spoiled = true;
        start("proxy-swallow", () -> {
            try {
                client.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException gone) {
                // then there is nothing to swallow
            }
            drop();
        });
    }

    void reset() {
        end(true);
    }

    void drop() {
        end(false);
    }

    /** The first end counts: a thread that finds its socket closed must not turn an orderly end into a reset. */
    private void end(boolean hard) {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            upstream.ifPresent(socket -> close(socket, hard));
        }
        close(client, hard);
        ended.accept(this);
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[1 << 14];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                pass(buffer, read, to);
            }
            awaitOpenWay();
            if (spoiled) {
                reset();
            } else {
                to.shutdownOutput();
                if (from.isOutputShutdown()) {
                    drop();
                }
            }
        } catch (IOException oneSideIsGone) {
            reset();
        }
    }

    private void pass(byte[] buffer, int length, Socket to) throws IOException {
        sleep(way.get().latencyMillis());
        int at = 0;
        while (at < length) {
            awaitOpenWay();
            TcpProxy.Way now = way.get();
            if (now.blackhole() || spoiled) {
                spoiled = true;
                return;
            }
            int piece = now.slice() > 0 ? Math.min(now.slice(), length - at) : length - at;
            to.getOutputStream().write(buffer, at, piece);
            at += piece;
            sleep(now.slice() > 0 ? 1 : 0);
        }
    }

    private void awaitOpenWay() throws IOException {
        while (way.get().paused()) {
            if (over) {
                throw new IOException("ended while it waited");
            }
            sleep(STEP_MILLIS);
        }
    }

    private static void sleep(long millis) throws IOException {
        try {
            if (millis > 0) {
                Thread.sleep(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    static void close(Socket socket) {
        close(socket, true);
    }

    /** @param hard with RST, so that what is under way is lost */
    private static void close(Socket socket, boolean hard) {
        try {
            if (hard && !socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException alreadyGone) {
            // as it should be
        }
    }

    static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
