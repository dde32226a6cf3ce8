package io.quarterdeck.cli;

import io.quarterdeck.run.Decisions;
import io.quarterdeck.run.ReviewState;
import java.util.UUID;
import picocli.CommandLine.Command;

/** {@code quarterdeck review release}. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lets held reviews go as they are; where the CSM is to approve them, on to the CSM.",
            "One that can't be stops none of the others."
        })
final class ReleaseCommand extends DecisionCommand {
    ReleaseCommand(QuarterdeckCommand root) {
        super(root, "release");
    }

    @Override
    ReviewState decide(Decisions decisions, UUID run, long reviewId, String name, String reason) {
        return decisions.release(run, reviewId, name, reason);
    }
}
