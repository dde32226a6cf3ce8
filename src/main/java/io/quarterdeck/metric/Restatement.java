package io.quarterdeck.metric;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.figure.Point;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Computes an archived deck's figures again from the rows as they are now, and tells those that come out otherwise. Money
 * is converted at the deck's own rates: other rates of another day correct nothing, and those of its day are frozen with it
 * alone.
 */
public final class Restatement {
    /**
     * What a deck says of the time to come is agreed anew in each, companions repeat figures of other decks, and what a
     * person attested in a comment stands for that comment alone.
     */
    private static final Set<String> INTENTIONS =
            Set.of("plan.", "restated.", "commitments.", "value.baseline.", Attestations.FAMILY);

    private static final List<String> COMPANIONS = List.of(".previous", ".year_ago", ".monthly");

    private final EarlierDeck deck;
    private final Figures now;
    private final RowChanges changes;
    private final List<Restated> restated = new ArrayList<>();

    private Restatement(EarlierDeck deck, Snapshot current, MetricSettings settings) {
        this.deck = deck;
        Snapshot rows = current.at(deck.snapshot().period(), deck.snapshot().rows(Kind.FX_RATE));
        this.now = BusinessFigures.compute(rows, settings).figures();
        this.changes = new RowChanges(deck.snapshot(), rows, deck.snapshot().period());
    }

    /** @param current the rows of the review that is being made, of the same account */
    public static Precedent of(EarlierDeck deck, Snapshot current, MetricSettings settings) {
        Restatement restatement = new Restatement(deck, current, settings);
        deck.printed().stream().filter(Restatement::isTold).forEach(restatement::compare);
        return new Precedent(
                deck.snapshot().period().name(),
                deck.edition(),
                deck.revision(),
                deck.sha256(),
                deck.snapshot().frozenAt(),
                restatement.restated);
    }

    private static boolean isTold(EarlierDeck.Printed figure) {
        return INTENTIONS.stream().noneMatch(figure.id()::startsWith)
                && COMPANIONS.stream().noneMatch(figure.id()::endsWith);
    }

    private void compare(EarlierDeck.Printed then) {
        Optional<Figure> figure = now.find(then.id());
        then.value().ifPresent(printed -> compare(then, Optional.empty(), printed, figure.flatMap(Figure::value)));
        String own = deck.snapshot().period().name();
        for (Point point : figure.map(Figure::points).orElse(List.of())) {
            BigDecimal printed = then.points().get(point.at());
            if (printed != null && !(point.at().equals(own) && then.value().isPresent())) {
                compare(then, Optional.of(point.at()), printed, point.value());
            }
        }
    }

    private void compare(
            EarlierDeck.Printed then, Optional<String> point, BigDecimal printed, Optional<BigDecimal> value) {
        if (value.filter(same -> same.compareTo(printed) == 0).isPresent()) {
            return;
        }
        restated.add(new Restated(
                then.id(),
                then.name(),
                then.evidence(),
                point,
                then.unit(),
                printed,
                value,
                changes.of(then.id(), now.find(then.id()).map(Figure::source).orElse(""))));
    }
}
