package io.quarterdeck.cli;

import io.quarterdeck.run.Reviews;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quarterdeck mail list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists messages with their states and the last answers.",
            "\"Accepted\" means that the relay has taken it; whether it was read is not known."
        })
final class MailListCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Option(
            names = "--state",
            paramLabel = "S",
            arity = "1..*",
            description = "Those in one of these states: ${COMPLETION-CANDIDATES}.")
    private List<MessageState> states = List.of();

    @Option(names = "--review", paramLabel = "ID", description = "Only those of this review.")
    private Long review;

    @Option(names = "--json", description = "A list of objects; else a table.")
    private boolean json;

    MailListCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Set<String> wanted = states.stream().map(MessageState::name).collect(Collectors.toSet());
        try (Workshop workshop = root.entrance().open(root.config())) {
            List<Reviews.Message> found = workshop.reviews().messages(Optional.ofNullable(review), wanted);
            if (json) {
                JsonRow.print(found.stream().map(ReviewRow::message).toList(), root.terminal());
            } else if (found.isEmpty()) {
                root.terminal().out().println("There is no such message.");
            } else {
                new MessageTable(found).print(root.terminal());
            }
            return Exit.DONE;
        }
    }
}
