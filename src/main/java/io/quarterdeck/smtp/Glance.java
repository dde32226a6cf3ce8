package io.quarterdeck.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Optional;

/** A glance at a connection whose other side should be listening. */
final class Glance {
    /** Long enough to see what has arrived, too short to matter. */
    private static final int GLANCE_MILLIS = 1;

    private static final int LINE_MILLIS = 500;
    private static final int LONGEST_LINE = 400;

    private Glance() {}

    /** Empty if the other side is silent, blank if it hung up, else what it said; then nothing more can be read. */
    static Optional<String> at(Socket socket) {
        try {
            int patience = socket.getSoTimeout();
            socket.setSoTimeout(GLANCE_MILLIS);
            try {
                int first = socket.getInputStream().read();
                return Optional.of(first < 0 ? "" : line(socket, first));
            } catch (SocketTimeoutException silent) {
                socket.setSoTimeout(patience);
                return Optional.empty();
            }
        } catch (IOException broken) {
            return Optional.of("");
        }
    }

    private static String line(Socket socket, int first) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        socket.setSoTimeout(LINE_MILLIS);
        try {
            for (int sign = first; sign >= 0 && sign != '\n' && line.length() < LONGEST_LINE; sign = in.read()) {
                line.append((char) sign);
            }
        } catch (SocketTimeoutException halfALine) {
            line.append(' ');
        }
        return line.toString().strip();
    }
}
