package io.quarterdeck.cli;

import io.quarterdeck.run.RunRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quarterdeck demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Reviews the sample company's customers for the last complete quarter.",
            "Starts an own PostgreSQL, makes the sample data anew and leaves the decks in the archive folder (out/)."
        })
final class DemoCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "0",
            description = "Adds N generated accounts to the dozen, to see a whole season (default: ${DEFAULT-VALUE}).")
    private int accounts;

    DemoCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        RunRequest everybody =
                new RunRequest(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        try (Workshop workshop = root.entrance().demo(root.config(), accounts)) {
            return RunCommand.review(workshop, everybody, root.terminal());
        }
    }
}
