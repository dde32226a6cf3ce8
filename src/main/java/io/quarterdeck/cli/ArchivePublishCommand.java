package io.quarterdeck.cli;

import io.quarterdeck.archive.ArchiveException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code quarterdeck archive publish}. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Brings chain.jsonl and its signed head up to date with the store, and compares every line.",
            "It happens by itself with each deck; this is for after a repair or a change of the key."
        })
final class ArchivePublishCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    ArchivePublishCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (Workshop workshop = root.entrance().open(root.config())) {
            root.terminal().say(workshop.keeper().publish());
            return Exit.DONE;
        } catch (ArchiveException e) {
            Refusal.print(Refusal.words(e), root.terminal());
            return Exit.INCOMPLETE;
        }
    }
}
