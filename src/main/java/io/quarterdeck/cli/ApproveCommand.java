package io.quarterdeck.cli;

import io.quarterdeck.run.Decisions;
import io.quarterdeck.run.ReviewState;
import java.util.UUID;
import picocli.CommandLine.Command;

/** {@code quarterdeck review approve}. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Approves reviews that wait for it, so that they are sent.",
            "One that can't be stops none of the others."
        })
final class ApproveCommand extends DecisionCommand {
    ApproveCommand(QuarterdeckCommand root) {
        super(root, "approve");
    }

    @Override
    ReviewState decide(Decisions decisions, UUID run, long reviewId, String name, String reason) {
        return decisions.approve(run, reviewId, name, reason);
    }
}
