package io.quarterdeck.cli;

import io.quarterdeck.archive.ArchiveException;
import io.quarterdeck.run.Decision;
import io.quarterdeck.run.Keeper;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code quarterdeck archive remove-expired}. */
@Command(
        name = "remove-expired",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Removes the files of decks past their last day (quarterdeck archive list --expired), and nothing else.",
            "Each leaves its hash in the chain with your name and reason."
        })
final class ArchiveRemoveExpiredCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Mixin
    private Signature signature;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "Today's date in UTC, e.g. 2036-11-21: your word for the machine's clock, where it leaps from"
                    + " the archive's entries.")
    private LocalDate today;

    ArchiveRemoveExpiredCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        signature.check();
        try (Workshop workshop = root.entrance().open(root.config())) {
            Keeper.Removed removed = workshop.keeper()
                    .removeExpired(
                            new Decision(signature.name(), signature.reason(), Set.of()), Optional.ofNullable(today));
            removed.decks().forEach(deck -> root.terminal().out().println("removed  " + deck.path()));
            removed.refused().forEach(words -> Refusal.print(words, root.terminal()));
            if (removed.decks().isEmpty() && removed.refused().isEmpty()) {
                root.terminal().say("no deck is past its last day");
            }
            return removed.refused().isEmpty() ? Exit.DONE : Exit.INCOMPLETE;
        } catch (ArchiveException e) {
            Refusal.print(Refusal.words(e), root.terminal());
            return Exit.INCOMPLETE;
        }
    }
}
