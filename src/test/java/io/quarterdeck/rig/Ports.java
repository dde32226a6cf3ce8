package io.quarterdeck.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/** Ports of loopback for servers that go away and come back on the same one. */
final class Ports {
    /** Below the range that the kernel takes outgoing ports from: nobody connects out of a port while its server is away. */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ports() {}

    static int free() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = FIRST + RANDOM.nextInt(LAST - FIRST);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
        throw new UncheckedIOException(new IOException("no free port between " + FIRST + " and " + LAST));
    }
}
