package io.quarterdeck.rig;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A raw client: sends the lines it is told and reads what comes back. */
final class SmtpClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    SmtpClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    void patience(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    /** The last line of the next answer; empty when the connection ended instead. */
    Optional<String> answer() throws IOException {
        String line = readLine();
        while (line.length() > 3 && line.charAt(3) == '-') {
            line = readLine();
        }
        return Optional.of(line).filter(text -> !text.isEmpty());
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    Optional<String> say(String command) throws IOException {
        send(command + "\r\n");
        return answer();
    }

    /** Greeting to DATA; stops at the first answer that is neither 2xx nor 3xx and gives it. */
    Optional<String> upToData(String recipient) throws IOException {
        Optional<String> answer = answer();
        for (String command :
                new String[] {"EHLO rig", "MAIL FROM:<vendor@halyard.example>", "RCPT TO:<" + recipient + ">", "DATA"
                }) {
            if (answer.filter(text -> text.startsWith("2")).isEmpty()) {
                return answer;
            }
            answer = say(command);
        }
        return answer;
    }

    /** A whole delivery; the answer to its dot, or the first answer that stopped it. */
    static Optional<String> deliver(int port, String recipient, String data) throws IOException {
        try (SmtpClient client = new SmtpClient(port)) {
            Optional<String> ready = client.upToData(recipient);
            return ready.filter(text -> text.startsWith("354")).isPresent() ? client.say(data + "\r\n.") : ready;
        }
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = socket.getInputStream().read();
                b >= 0 && b != '\n';
                b = socket.getInputStream().read()) {
            line.append((char) b);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
