package io.quarterdeck.cli;

import io.quarterdeck.archive.ArchiveException;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.json.Json;
import io.quarterdeck.run.Explained;
import io.quarterdeck.run.FigureTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quarterdeck explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows where a figure comes from, down to the rows: those of the archived deck, else as they are"
                + " now.")
final class ExplainCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Parameters(
            paramLabel = "FIGURE",
            description = "Its id (value.delivered) or the evidence number that the deck prints (E07).")
    private String figure;

    @Option(names = "--account", paramLabel = "ID", required = true, description = "Whose figure.")
    private String account;

    @Option(
            names = "--period",
            paramLabel = "P",
            description = "2026-Q3, 2026-07 or 2026 (default: the last complete quarter).")
    private String period;

    @Option(
            names = "--edition",
            paramLabel = "E",
            description = "Whose evidence numbers (default: that of the configuration).")
    private String edition;

    @Option(names = "--now", description = "From the source as it is now, though a deck is archived.")
    private boolean now;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "5",
            description = "So many rows at each leaf (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--json", description = "One object with every row; else a tree.")
    private boolean json;

    ExplainCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (Workshop workshop = root.entrance().open(root.config())) {
            Explained explained =
                    workshop.explanations().of(account, Optional.ofNullable(period), Optional.ofNullable(edition), now);
            FigureTree tree = FigureTree.of(explained, explained.require(figure));
            if (json) {
                root.terminal().out().println(Json.pretty(FigureTreeJson.of(explained, tree)));
            } else {
                root.terminal().say(origin(explained));
                doubts(explained, tree).forEach(root.terminal()::say);
                root.terminal().out().println();
                new FigureTwigs(explained.snapshot().account().id(), Math.max(0, rows))
                        .of(tree)
                        .print(root.terminal());
            }
            return Exit.DONE;
        } catch (IllegalArgumentException | ArchiveException | HeldException e) {
            Refusal.print(Refusal.words(e), root.terminal());
            return Exit.INCOMPLETE;
        }
    }

    /** Where what is shown may be another thing than what the deck prints. */
    static List<String> doubts(Explained explained, FigureTree tree) {
        List<String> doubts = new ArrayList<>();
        explained
                .unknown()
                .ifPresent(why -> doubts.add("The settings that this deck was made with can't be read: " + why
                        + ". What follows is computed with today's from the rows that were frozen for it, and may be"
                        + " another thing than what it printed."));
        explained
                .printedOtherwise(tree.figure())
                .ifPresent(value -> doubts.add(
                        "The deck states " + value + " for " + tree.figure().id()
                                + ", and this version computes another value from its rows and settings; quarterdeck rerender"
                                + " tells under which version it was made."));
        return doubts;
    }

    private static String origin(Explained explained) {
        String where = explained.snapshot().account().id() + ", "
                + explained.snapshot().period().name() + ", rows frozen "
                + Moments.second(explained.snapshot().frozenAt());
        return where
                + explained
                        .deck()
                        .map(deck -> " for the archived " + deck.key().edition() + " deck, revision "
                                + deck.key().revision()
                                + (explained.unknown().isEmpty() ? ", with the settings in its evidence" : ""))
                        .orElse(" from the source as it is now, with today's settings");
    }
}
