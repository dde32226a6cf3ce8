package io.quarterdeck.cli;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.run.Drafting;
import io.quarterdeck.run.Preview;
import io.quarterdeck.run.ReviewDesk;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    @Option(
            names = "--samples",
            description = {
                "Writes what the pages print beside their templates, from which Jaspersoft Studio previews these.",
                "The customer's words and figures stand in those files: take an account of a sample."
            })
    private boolean samples;

    PreviewCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (samples && watch) {
            throw new ParameterException(spec.commandLine(), "--samples are written once: leave out --watch.");
        }
        if (!output.fault().isEmpty() && (!samples || output.isAskedFor())) {
            throw new ParameterException(spec.commandLine(), output.fault());
        }
        output.requireWritable();
        if (watch) {
            watch();
            return Exit.DONE;
        }
        try (Workshop workshop = root.entrance().open(root.config())) {
            Preview preview = workshop.preview();
            ReviewDesk.Frozen rows = preview.pull(account, Optional.ofNullable(period));
            if (samples) {
                tell(preview.writeSamples(rows, Optional.ofNullable(edition)));
            }
            if (output.isAskedFor()) {
                Deck deck = preview.draw(rows, Optional.ofNullable(edition));
                output.write(deck, root.entrance().pictures())
                        .forEach(root.terminal().out()::println);
            }
            return Exit.DONE;
        }
    }

    /** One line a template. */
    private void tell(List<Path> written) {
        Map<Path, Integer> folders = new LinkedHashMap<>();
        written.stream()
                .filter(file -> file.getParent().endsWith("sample"))
                .forEach(file -> folders.merge(file.getParent(), 1, Integer::sum));
        folders.forEach((folder, files) ->
                root.terminal().out().println(folder + ": " + (files == 1 ? "1 file" : files + " files")));
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
