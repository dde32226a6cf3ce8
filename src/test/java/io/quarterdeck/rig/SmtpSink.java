package io.quarterdeck.rig;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An SMTP server on loopback that takes every message, writes down what came before it answers, and does wrong what its
 * plan says.
 *
 * <p>In its folder: {@code log.jsonl}, {@code <n>.eml}, and {@code hold/}. {@link SinkMain} runs it as a process.
 */
final class SmtpSink implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final SinkLog log;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong connections = new AtomicLong();
    private Optional<Listening> listening = Optional.empty();
    private volatile Duration slowness = Duration.ofMillis(300);
    private volatile FaultPlan plan;
    private volatile boolean closed;

    private SmtpSink(Path folder, int port, FaultPlan plan) throws IOException {
        this.folder = folder;
        this.port = port;
        this.plan = plan;
        this.log = new SinkLog(folder);
    }

    /** @param folder where an earlier sink's log is gone on with */
    static SmtpSink start(Path folder, FaultPlan plan) throws IOException {
        return start(folder, Ports.free(), plan);
    }

    static SmtpSink start(Path folder, int port, FaultPlan plan) throws IOException {
        SmtpSink sink = new SmtpSink(folder, port, plan);
        Files.createDirectories(folder.resolve("hold"));
        sink.up();
        return sink;
    }

    int port() {
        return port;
    }

    SinkLog log() {
        return log;
    }

    Duration slowness() {
        return slowness;
    }

    /** How late each answer is under {@link SinkFault#SLOW_ANSWERS}. */
    void slowness(Duration delay) {
        slowness = delay;
    }

    /** From now on; conversations under way meet it at their next step. */
    void plan(FaultPlan next) {
        plan = next;
    }

    FaultPlan plan() {
        return plan;
    }

    Optional<SinkFault> next(SinkFault.Place place, String recipient) {
        return plan.next(place, recipient);
    }

    /** Connections are refused, and those there are break. */
    synchronized void down() throws IOException {
        if (listening.isPresent()) {
            listening.get().end();
            listening = Optional.empty();
        }
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** Takes connections again, on the same port. */
    synchronized void up() throws IOException {
        if (listening.isEmpty() && !closed) {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            listening = Optional.of(new Listening(socket, start("sink-" + port, () -> accept(socket))));
        }
    }

    /** The file that says that the dot of a held message came. */
    Path dotFile(long number) {
        return folder.resolve("hold").resolve(number + ".dot");
    }

    /** The file that the answer to a held message waits for. */
    Path goFile(long number) {
        return folder.resolve("hold").resolve(number + ".go");
    }

    void holdUntilReleased(SinkEntry entry) throws IOException {
        Files.writeString(dotFile(entry.number()), String.join("\n", entry.to()) + "\n");
        while (!Files.exists(goFile(entry.number()))) {
            if (closed) {
                throw new IOException("the sink was closed while it held message " + entry.number());
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    List<SinkEntry> entries() {
        return log.entries();
    }

    /** Messages that the sink keeps as delivered. */
    List<SinkEntry> taken() {
        return entries().stream().filter(SinkEntry::taken).toList();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        down();
        log.close();
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                start("sink-" + port + "-connection", () -> converse(socket, connections.incrementAndGet()));
            } catch (IOException closedOrLost) {
                // the loop's condition says which
            }
        }
    }

    private void converse(Socket socket, long connection) {
        try (socket) {
            new SmtpConversation(this, new SmtpLine(socket), connection).hold();
        } catch (IOException clientOrSinkWentAway) {
            // the log has what came before
        } finally {
            open.remove(socket);
        }
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private record Listening(ServerSocket server, Thread acceptor) {
        /** The kernel goes on taking connections until the thread has left its call. */
        private void end() throws IOException {
            server.close();
            try {
                acceptor.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }
}
