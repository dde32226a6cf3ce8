package io.quarterdeck.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What a server said, word by word, to a request written by hand. */
record Answer(String text) {
    static Answer to(Endpoints endpoints, String requestLine, String... headers) throws IOException {
        int port = URI.create(endpoints.address()).getPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            StringBuilder request = new StringBuilder(requestLine).append("\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            request.append("Connection: close\r\n\r\n");
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static Answer get(Endpoints endpoints, String path) throws IOException {
        return to(endpoints, "GET " + path + " HTTP/1.1", "Host: localhost:8017");
    }

    int status() {
        return Integer.parseInt(text.split(" ")[1]);
    }

    String body() {
        return text.substring(text.indexOf("\r\n\r\n") + 4);
    }
}
