package io.quarterdeck.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code quarterdeck serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Makes and sends what falls due, until SIGTERM or SIGINT; then it ends what it has in hand.",
            "A second signal ends it at once: what was in hand is taken up by another node or at the next start."
        })
final class ServeCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    ServeCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Terminal terminal = root.terminal();
        // before anything is opened, so that a signal at the start finds its way through the same door
        Signals signals = Signals.handled();
        try (Workshop workshop = root.entrance().open(root.config())) {
            serve(workshop, signals, terminal);
        }
        terminal.out().println("Stopped.");
        return Exit.DONE;
    }

    private static void serve(Workshop workshop, Signals signals, Terminal terminal) {
        try (Service service = workshop.service()) {
            service.start();
            terminal.out().println(service.inWords());
            if (service.standsAlone()) {
                terminal.out()
                        .println(
                                "One node only: the store is the embedded PostgreSQL, which stops with this process; commands share it until then."
                                        + " Name a PostgreSQL server by database.store to run several.");
            }
            signals.await();
            terminal.out().println("Stopping: what is in hand is ended; a second signal stops at once.");
        }
    }
}
