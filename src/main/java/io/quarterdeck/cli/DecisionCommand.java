package io.quarterdeck.cli;

import io.quarterdeck.run.Decisions;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.RunLedger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A named person's word on reviews that wait for one. */
abstract class DecisionCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;
    private final String verb;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "The reviews, as quarterdeck review list --held has them.")
    private List<Long> ids = List.of();

    @Mixin
    private Signature signature;

    DecisionCommand(QuarterdeckCommand root, String verb) {
        this.root = root;
        this.verb = verb;
    }

    /** @return the state that the review has then */
    abstract ReviewState decide(Decisions decisions, UUID run, long reviewId, String name, String reason);

    @Override
    public final Integer call() {
        signature.check();
        Set<Long> each = new LinkedHashSet<>(ids);
        try (Workshop workshop = root.entrance().open(root.config())) {
            RunLedger ledger = workshop.decisions().ledger();
            UUID run = ledger.begin("review " + verb + " "
                    + each.stream().map(String::valueOf).collect(Collectors.joining(", ")) + " by " + signature.name());
            int refused = 0;
            for (long id : each) {
                refused += decide(workshop, run, id) ? 0 : 1;
            }
            ledger.end(run, each.size() - refused, refused);
            return refused == 0 ? Exit.DONE : Exit.INCOMPLETE;
        }
    }

    private boolean decide(Workshop workshop, UUID run, long id) {
        try {
            ReviewState state = decide(workshop.decisions(), run, id, signature.name(), signature.reason());
            root.terminal().out().println(Aftermath.of(workshop.reviews(), id, state));
            return true;
        } catch (RuntimeException e) {
            String words = Refusal.words(e);
            Refusal.print(words.contains("review " + id) ? words : "review " + id + ": " + words, root.terminal());
            return false;
        }
    }
}
