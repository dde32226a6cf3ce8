package io.quarterdeck.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where a command writes: UTF-8 whatever the machine's locale says; colours on a terminal alone. */
public record Terminal(PrintWriter out, PrintWriter err, PrintStream progress, boolean interactive) {
    public static Terminal of(PrintStream out, PrintStream err, boolean interactive) {
        return new Terminal(writer(out), writer(err), err, interactive);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
