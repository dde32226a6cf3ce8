package io.quarterdeck.cli;

import io.quarterdeck.run.Decisions;
import io.quarterdeck.run.ReviewState;
import java.util.UUID;
import picocli.CommandLine.Command;

/** {@code quarterdeck review reject}. */
@Command(
        name = "reject",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Keeps reviews that wait in the archive, marked, and never sends them.",
            "One that can't be stops none of the others."
        })
final class RejectCommand extends DecisionCommand {
    RejectCommand(QuarterdeckCommand root) {
        super(root, "reject");
    }

    @Override
    ReviewState decide(Decisions decisions, UUID run, long reviewId, String name, String reason) {
        return decisions.reject(run, reviewId, name, reason);
    }
}
