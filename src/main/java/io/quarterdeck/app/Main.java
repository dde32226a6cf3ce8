package io.quarterdeck.app;

import io.quarterdeck.cli.QuarterdeckCommand;
import io.quarterdeck.cli.Terminal;
import java.io.Console;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Entrance. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // charts are drawn without a screen, also where there is one
        System.setProperty("java.awt.headless", "true");
        // before the first log line
        System.setProperty("quarterdeck.log", List.of(arguments).contains("serve") ? "INFO" : "WARN");
        Terminal terminal =
                isTerminal() ? Terminal.screen(System.out, System.err) : Terminal.plain(System.out, System.err);
        Quarterdeck quarterdeck = new Quarterdeck(Path.of(""), System.getenv(), Clock.systemUTC());
        int code = QuarterdeckCommand.execute(quarterdeck, terminal, arguments);
        System.out.flush();
        // inside Maven a clean end must not end Maven
        if (code != 0) {
            System.exit(code);
        }
    }

    private static boolean isTerminal() {
        String term = System.getenv("TERM");
        return System.console() != null && saysSo() && term != null && !term.equals("dumb");
    }

    /** From Java 22 there is a console without a terminal too, and a method to ask it. */
    private static boolean saysSo() {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(System.console());
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }
}
