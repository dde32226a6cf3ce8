package io.quarterdeck.smtp;

import io.quarterdeck.delivery.MailSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** The one connection of an attempt; whatever takes longer on it than the settings allow is cut. */
final class Wire implements AutoCloseable {
    private static final int BEHIND_THE_WATCH = 1_000;

    private final MailSettings.Relay relay;
    private final SSLSocketFactory tls;
    private final Watch watch;
    private volatile Socket raw = new Socket();
    private volatile boolean timedOut;
    private Socket spoken = raw;

    private Wire(MailSettings.Relay relay, SSLSocketFactory tls, Watch watch) {
        this.relay = relay;
        this.tls = tls;
        this.watch = watch;
    }

    /** Connected, and encrypted where that comes first; on failure nothing stays open. */
    static Wire open(MailSettings.Relay relay, SSLSocketFactory tls, Watch watch) throws IOException {
        Wire wire = new Wire(relay, tls, watch);
        try {
            wire.connect();
            return wire;
        } catch (IOException e) {
            wire.close();
            throw wire.timedOut ? new SocketTimeoutException("too slow") : e;
        }
    }

    private void connect() throws IOException {
        int millis = Math.toIntExact(relay.timeout().toMillis());
        within(() -> connectToAny(millis));
        // behind the watch, which ends a read first and knows why
        raw.setSoTimeout(Math.addExact(millis, BEHIND_THE_WATCH));
        raw.setTcpNoDelay(true);
        if (relay.tls() == MailSettings.Tls.IMPLICIT) {
            SSLSocket encrypted = encrypt(raw);
            within(() -> {
                encrypted.startHandshake();
                return encrypted;
            });
        }
    }

    /** A host may have several addresses, of which not all are alive or reachable from here. */
    private Socket connectToAny(int millis) throws IOException {
        IOException last = new UnknownHostException(relay.host());
        for (InetAddress found : InetAddress.getAllByName(relay.host())) {
            // named as the settings name it: a certificate is checked against that, never against a reverse look-up
            InetAddress named = InetAddress.getByAddress(relay.host(), found.getAddress());
            try {
                raw.connect(new InetSocketAddress(named, relay.port()), millis);
                return raw;
            } catch (IOException e) {
                last = e;
                if (timedOut) {
                    break;
                }
                raw.close();
                raw = new Socket();
                spoken = raw;
            }
        }
        throw last;
    }

    /** Lays encryption over the connection; the handshake, which checks the certificate's name, is still to come. */
    SSLSocket encrypt(Socket plain) throws IOException {
        SSLSocket encrypted = (SSLSocket) tls.createSocket(plain, relay.host(), relay.port(), true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        spoken = encrypted;
        return encrypted;
    }

    Socket socket() {
        return spoken;
    }

    boolean isPlain() {
        return spoken == raw;
    }

    boolean timedOut() {
        return timedOut;
    }

    <T, E extends Exception> T within(Watch.Step<T, E> step) throws E {
        return watch.within(relay.timeout(), this::tooLate, step);
    }

    private void tooLate() {
        timedOut = true;
        close();
    }

    /** Writes past whoever buffers; each write has its own time. */
    void write(byte[] bytes, int from, int length) throws IOException {
        OutputStream out = spoken.getOutputStream();
        within(() -> {
            out.write(bytes, from, length);
            out.flush();
            return length;
        });
    }

    /** What the other side did while it should listen: empty if nothing, blank if it hung up, else what it said. */
    Optional<String> interruption() {
        return Glance.at(spoken);
    }

    /**
     * Cuts the connection without a farewell, and drops what is not sent yet. It is the bare socket that is closed: an
     * encrypted one would first wait for a write that hangs.
     */
    @Override
    public void close() {
        try {
            raw.setSoLinger(true, 0);
        } catch (IOException closedAlready) {
            return;
        }
        try {
            raw.close();
        } catch (IOException gone) {
            // nothing is left to be cut
            return;
        }
    }
}
