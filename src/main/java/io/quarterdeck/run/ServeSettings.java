package io.quarterdeck.run;

import java.time.Duration;

/**
 * How a node of {@code serve} behaves.
 *
 * @param port on loopback, of the operator's page and endpoints; 0 for any that is free
 * @param drain how long work in hand may take to end once it is told to stop
 */
public record ServeSettings(int port, Duration drain) {
    public static ServeSettings defaults() {
        return new ServeSettings(8017, Duration.ofSeconds(60));
    }
}
