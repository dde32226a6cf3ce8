package io.quarterdeck.cli;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.run.Drafting;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code quarterdeck preview}. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes one account's deck with DRAFT on each page; nothing is archived.")
final class PreviewCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Spec
    private CommandSpec spec;

    @Option(names = "--account", paramLabel = "ID", required = true, description = "The account.")
    private String account;

    @Option(
            names = "--edition",
            paramLabel = "E",
            description = "Which pages (default: run.edition of quarterdeck.yaml).")
    private String edition;

    @Option(
            names = "--period",
            paramLabel = "P",
            description = "2026-Q3, 2026-07 or 2026 (default: the last complete quarter).")
    private String period;

    @Mixin
    private DraftOutput output;

    @Option(
            names = "--watch",
            description = {
                "Draws it again whenever a template, an edition, a message or a brand changes, until Ctrl-C.",
                "The rows stay those of the start; faults are told, all at once, and end nothing."
            })
    private boolean watch;

    PreviewCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (!output.fault().isEmpty()) {
            throw new ParameterException(spec.commandLine(), output.fault());
        }
        output.requireWritable();
        if (watch) {
            watch();
            return Exit.DONE;
        }
        try (Workshop workshop = root.entrance().open(root.config())) {
            Deck deck = workshop.preview().preview(account, Optional.ofNullable(period), Optional.ofNullable(edition));
            output.write(deck, root.entrance().pictures())
                    .forEach(root.terminal().out()::println);
            return Exit.DONE;
        }
    }

    private void watch() {
        // before anything is opened, so that a signal at the start finds its way through the same door
        Signals signals = Signals.handled();
        try (Workshop workshop = root.entrance().open(root.config())) {
            Drafting drafting = workshop.drafting(account, Optional.ofNullable(period), Optional.ofNullable(edition));
            new DraftWatch(drafting, output, root.entrance().pictures(), root.terminal(), signals::await).run();
        }
        root.terminal().out().println("Stopped.");
    }
}
