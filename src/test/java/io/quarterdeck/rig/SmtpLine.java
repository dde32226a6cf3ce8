package io.quarterdeck.rig;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The two directions of one connection, in lines. */
final class SmtpLine {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private long delayMillis;
    private boolean sliced;

    SmtpLine(Socket socket) throws IOException {
        this.socket = socket;
        this.socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        this.out = socket.getOutputStream();
    }

    void slow(long millis) {
        delayMillis = millis;
    }

    void slice() {
        sliced = true;
    }

    /** A command without its line end. */
    String command() throws IOException {
        return new String(line(), StandardCharsets.UTF_8).stripTrailing();
    }

    /** Bytes up to and with the line feed. */
    byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n') {
                return line.toByteArray();
            }
        }
        throw new EOFException("the client went away in the middle of a line, after " + line.size() + " bytes");
    }

    void answer(String text) throws IOException {
        pause(delayMillis);
        byte[] bytes = (text + "\r\n").getBytes(StandardCharsets.US_ASCII);
        if (sliced) {
            for (byte b : bytes) {
                out.write(b);
                out.flush();
                pause(2);
            }
        } else {
            out.write(bytes);
            out.flush();
        }
    }

    /** Until the client goes, or the sink is closed. */
    void hang() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** The client's next read or write fails at once. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static void pause(long millis) throws IOException {
        if (millis > 0) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }
}
