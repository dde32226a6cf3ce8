package io.quarterdeck.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command writes: UTF-8 whatever the machine's locale says; colours on a terminal alone.
 *
 * @param width cells a line
 */
public record Terminal(PrintWriter out, PrintWriter err, PrintStream progress, boolean interactive, int width) {
    /** Where nobody says how wide it is. */
    public static final int USUAL_WIDTH = 120;

    /** A file or a pipe. */
    public static Terminal plain(PrintStream out, PrintStream err) {
        return new Terminal(writer(out), writer(err), utf8(err), false, USUAL_WIDTH);
    }

    /** A screen that a person looks at, as wide as it says. */
    public static Terminal screen(PrintStream out, PrintStream err) {
        CommandLine asked = new CommandLine(CommandSpec.create()).setUsageHelpAutoWidth(true);
        return new Terminal(writer(out), writer(err), utf8(err), true, asked.getUsageHelpWidth());
    }

    /** A sentence or two: broken between words on a screen, whole in a file, where it is looked for by its words. */
    void say(String text) {
        Lines.wrapped(text, interactive ? width : Integer.MAX_VALUE).forEach(out::println);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
