package io.quarterdeck.cli;

import picocli.CommandLine.Help.Ansi;

/** Says why something asked for was not done. */
final class Refusal {
    private Refusal() {}

    static void print(String message, Terminal terminal) {
        Ansi ansi = terminal.interactive() ? Ansi.AUTO : Ansi.OFF;
        int width = terminal.interactive() ? terminal.width() : Integer.MAX_VALUE;
        String head = "refused  ";
        String rest = String.join(
                System.lineSeparator() + " ".repeat(head.length()),
                Lines.wrapped(message, Math.max(20, width - head.length())));
        terminal.err().println(ansi.string("@|red,bold refused|@  ") + rest);
    }

    /** The failure's message, or its kind where it has none. */
    static String words(RuntimeException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
