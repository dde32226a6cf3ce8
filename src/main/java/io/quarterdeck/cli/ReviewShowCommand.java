package io.quarterdeck.cli;

import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.run.Reviews;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quarterdeck review show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows everything that is known of one review, and what can be done next.")
final class ReviewShowCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Parameters(paramLabel = "ID", description = "The review, as quarterdeck review list has it.")
    private long id;

    @Option(names = "--json", description = "A list of one object; else for reading.")
    private boolean json;

    ReviewShowCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (Workshop workshop = root.entrance().open(root.config())) {
            Reviews reviews = workshop.reviews();
            Optional<Reviews.Standing> found = find(reviews);
            if (found.isEmpty()) {
                return Exit.INCOMPLETE;
            }
            Reviews.Standing standing = found.get();
            Optional<ArchivedDeck> deck = workshop.archive().entry(standing.key());
            Optional<String> file = deck.map(entry -> workshop.archive().file(entry).toString());
            List<Reviews.Message> messages = reviews.messages(Optional.of(id), Set.of());
            List<Reviews.Step> steps = reviews.steps(id);
            List<NextStep> next = NextStep.of(standing, messages, workshop.gates());
            if (json) {
                JsonRow row = ReviewRow.of(standing, workshop.gates())
                        .put("file", file)
                        .put("sha256", deck.map(ArchivedDeck::sha256))
                        .put("pages", deck.map(ArchivedDeck::pages))
                        .put("headline", deck.map(ArchivedDeck::headline))
                        .put("messages", messages.stream().map(message -> ReviewRow.message(message).fields()).toList())
                        .put("steps", steps.stream().map(ReviewRow::step).toList())
                        .put("next", next.stream().map(NextStep::command).toList());
                JsonRow.print(List.of(row), root.terminal());
            } else {
                ReviewPage page = new ReviewPage(root.terminal());
                page.head(standing);
                deck.ifPresent(entry -> page.deck(entry, file.orElse("")));
                page.findings(standing, workshop.gates());
                page.messages(messages);
                page.steps(steps);
                page.next(next);
            }
            return Exit.DONE;
        }
    }

    private Optional<Reviews.Standing> find(Reviews reviews) {
        try {
            return Optional.of(reviews.require(id));
        } catch (IllegalArgumentException e) {
            Refusal.print(Refusal.words(e), root.terminal());
            return Optional.empty();
        }
    }
}
