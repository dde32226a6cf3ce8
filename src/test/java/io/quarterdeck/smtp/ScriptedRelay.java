package io.quarterdeck.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** An SMTP server of a test on 127.0.0.1 that does at each step what the test's script says. */
final class ScriptedRelay implements AutoCloseable {
    static final String GREETING = "greeting";
    static final String DOT = ".";

    /** What the server does at a step; what it says must hold its own line breaks. */
    @FunctionalInterface
    interface Act {
        void on(Talk talk) throws IOException, InterruptedException;
    }

    /** One connection. */
    static final class Talk {
        private volatile Socket socket;

        Talk(Socket socket) {
            this.socket = socket;
        }

        void say(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        /** A regular end: what is still on its way arrives. */
        void hangUp() throws IOException {
            socket.shutdownOutput();
            socket.close();
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        void encrypt(SSLContext context) throws IOException {
            SSLSocket encrypted =
                    (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
            encrypted.setUseClientMode(false);
            encrypted.startHandshake();
            socket = encrypted;
        }
    }

    final List<String> commands = new CopyOnWriteArrayList<>();
    final CountDownLatch over = new CountDownLatch(1);
    private final ServerSocket server;
    private final Map<String, Act> script = new ConcurrentHashMap<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private volatile boolean dotSeen;
    private volatile Talk current;
    private volatile int breakAfter = Integer.MAX_VALUE;

    ScriptedRelay() throws IOException {
        server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
        script.put(GREETING, talk -> talk.say("220 relay.example ready\r\n"));
        script.put("EHLO", talk -> talk.say("250-relay.example\r\n250-CHUNKING\r\n250-8BITMIME\r\n250 PIPELINING\r\n"));
        script.put("DATA", talk -> talk.say("354 go on\r\n"));
        script.put(DOT, talk -> talk.say("250 2.0.0 queued as 4711\r\n"));
        script.put("QUIT", talk -> talk.say("221 bye\r\n"));
        Thread thread = new Thread(this::serve, "scripted-relay");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param step a command, {@link #GREETING} or {@link #DOT} */
    ScriptedRelay at(String step, Act act) {
        script.put(step, act);
        return this;
    }

    ScriptedRelay at(String step, String answer) {
        return at(step, talk -> talk.say(answer));
    }

    /** Hangs up when so many bytes of the message have come. */
    ScriptedRelay hangUpAfter(int bytes) {
        breakAfter = bytes;
        return this;
    }

    int port() {
        return server.getLocalPort();
    }

    Talk talk() {
        return current;
    }

    boolean dotSeen() {
        return dotSeen;
    }

    /** What came after DATA, as it came, with the dot's line if that came too. */
    byte[] data() {
        synchronized (data) {
            return data.toByteArray();
        }
    }

    private int received() {
        synchronized (data) {
            return data.size();
        }
    }

    /** Waits until so many bytes of the message have come. */
    void awaitData(int bytes) throws InterruptedException {
        for (int tries = 0; tries < 500 && received() < bytes; tries++) {
            Thread.sleep(10);
        }
    }

    void awaitEnd() throws InterruptedException {
        if (!over.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the connection did not end");
        }
    }

    private void serve() {
        try (Socket socket = server.accept()) {
            current = new Talk(socket);
            converse(current);
        } catch (IOException | InterruptedException e) {
            // the client cut the connection, or the test is over
            return;
        } finally {
            over.countDown();
        }
    }

    private void converse(Talk talk) throws IOException, InterruptedException {
        script.get(GREETING).on(talk);
        while (true) {
            Socket before = talk.socket;
            InputStream in = new BufferedInputStream(before.getInputStream());
            while (talk.socket == before) {
                String command = line(in);
                commands.add(command);
                String verb = command.split("[ :]")[0].toUpperCase(Locale.ROOT);
                script.getOrDefault(verb, all -> all.say("250 ok\r\n")).on(talk);
                if (verb.equals("DATA")) {
                    message(in, talk);
                }
            }
        }
    }

    private void message(InputStream in, Talk talk) throws IOException, InterruptedException {
        String tail = "\r\n";
        while (!tail.endsWith("\r\n.\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("gone");
            }
            synchronized (data) {
                data.write(octet);
            }
            tail = (tail + (char) octet).substring(Math.max(0, tail.length() - 4));
            if (received() >= breakAfter) {
                talk.hangUp();
                throw new IOException("hung up");
            }
        }
        dotSeen = true;
        script.get(DOT).on(talk);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("gone");
            }
            line.append((char) octet);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (current != null) {
            current.socket.close();
        }
    }
}
