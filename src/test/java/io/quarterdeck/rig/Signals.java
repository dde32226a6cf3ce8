package io.quarterdeck.rig;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals to one process by its id. */
final class Signals {
    private Signals() {}

    /** @param name without SIG: {@code STOP}, {@code CONT}, {@code QUIT}, {@code KILL} */
    static void send(String name, long pid) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(kill.getInputStream().readAllBytes());
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("kill -" + name + " " + pid + " failed: " + said.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("kill -" + name + " " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
