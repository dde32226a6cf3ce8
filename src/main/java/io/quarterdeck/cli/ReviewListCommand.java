package io.quarterdeck.cli;

import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quarterdeck review list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists reviews with their states, in order of due time.")
final class ReviewListCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Option(names = "--held", description = "Those that wait for a person: HELD and AWAITING_APPROVAL.")
    private boolean held;

    @Option(
            names = "--state",
            paramLabel = "S",
            arity = "1..*",
            description = "Those in one of these states: ${COMPLETION-CANDIDATES}.")
    private List<ReviewState> states = List.of();

    @Option(names = "--account", paramLabel = "ID", description = "Only this account's.")
    private String account;

    @Option(names = "--schedule", paramLabel = "NAME", description = "Only those of this schedule.")
    private String schedule;

    @Option(names = "--json", description = "A list of objects; else a table.")
    private boolean json;

    ReviewListCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Set<ReviewState> wanted = new HashSet<>(states);
        if (held) {
            wanted.addAll(ReviewState.WAITING);
        }
        try (Workshop workshop = root.entrance().open(root.config())) {
            List<Reviews.Standing> found = workshop.reviews()
                    .list(new Reviews.Filter(
                            wanted, Optional.ofNullable(account), Optional.ofNullable(schedule), Integer.MAX_VALUE));
            if (json) {
                JsonRow.print(
                        found.stream()
                                .map(standing -> ReviewRow.of(standing, workshop.gates()))
                                .toList(),
                        root.terminal());
            } else {
                boolean any = wanted.isEmpty() && account == null && schedule == null;
                new ReviewTable(found, workshop.gates(), any).print(root.terminal());
            }
            return Exit.DONE;
        }
    }
}
