package io.quarterdeck.config;

import java.nio.file.Path;

/**
 * One thing that is wrong with the configuration; holds no secret.
 *
 * @param line from 1; 0 when the file as a whole is meant
 * @param message what is wrong
 * @param remedy how to mend it
 */
public record Fault(Path file, int line, String message, String remedy) {
    /** {@code config/quarterdeck.yaml:14: what is wrong; remedy}. */
    public String text() {
        return file + (line > 0 ? ":" + line : "") + ": " + message + "; " + remedy;
    }
}
