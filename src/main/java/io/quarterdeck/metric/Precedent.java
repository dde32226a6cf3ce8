package io.quarterdeck.metric;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The review of an earlier period that the customer holds, and what is known otherwise since; frozen with the rows of
 * the review that tells it.
 *
 * @param period name of its period, e.g. {@code 2026-Q2}
 * @param deckSha256 of its archived file, hex
 * @param frozenAt when its rows were frozen
 * @param restated figures that it printed, or an earlier one where it printed no more of them, and that the rows give
 *     otherwise now
 */
public record Precedent(
        String period, String edition, int revision, String deckSha256, Instant frozenAt, List<Restated> restated) {
    public Precedent {
        restated = List.copyOf(restated);
    }

    /** The same deck with these figures. */
    Precedent restating(List<Restated> figures) {
        return new Precedent(period, edition, revision, deckSha256, frozenAt, figures);
    }

    /** Name of the period whose deck printed the figure last. */
    public String printedFor(Restated one) {
        return one.elsewhere().map(Restated.Deck::period).orElse(period);
    }

    /** The same with other names of its figures. */
    public Precedent named(UnaryOperator<String> names) {
        return new Precedent(
                period,
                edition,
                revision,
                deckSha256,
                frozenAt,
                restated.stream().map(one -> one.named(names.apply(one.name()))).toList());
    }
}
