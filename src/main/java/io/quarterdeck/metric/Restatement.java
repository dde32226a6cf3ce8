package io.quarterdeck.metric;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Computes an archived deck's figures again from the rows as they are now, and tells those that come out otherwise. Money
 * is converted at the deck's own rates: other rates of another day correct nothing, and those of its day are frozen with it
 * alone. The account's record is the deck's as well; what is counted in another unit by now can't be compared, and is no
 * correction: amounts of an account that changed its currency are such.
 */
public final class Restatement {
    /** What a deck says of the time to come is agreed anew in each, and companions repeat figures of other decks. */
    private static final Set<String> INTENTIONS = Set.of("plan.", "restated.", "commitments.", "value.baseline.");

    private static final List<String> COMPANIONS = List.of(".previous", ".year_ago", ".monthly");

    private final EarlierDeck deck;
    private final Unit money;
    private final Figures now;
    private final RowChanges changes;
    private final MetricSettings settings;
    private Optional<Figures> before = Optional.empty();
    private final List<Restated> restated = new ArrayList<>();

    private Restatement(EarlierDeck deck, Snapshot current, MetricSettings settings) {
        this.deck = deck;
        this.settings = settings;
        Snapshot rows = current.asOf(deck.snapshot());
        this.money = Unit.money(current.account().currency());
        this.now = BusinessFigures.compute(rows, settings).figures();
        this.changes = new RowChanges(deck.snapshot(), rows, deck.snapshot().period());
    }

    /** @param current the rows of the review that is being made, of the same account */
    public static Precedent of(EarlierDeck deck, Snapshot current, MetricSettings settings) {
        Restatement restatement = new Restatement(deck, current, settings);
        deck.printed().stream()
                .filter(Restatement::isTold)
                .filter(restatement::isComparable)
                .forEach(restatement::compare);
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

    private boolean isComparable(EarlierDeck.Printed then) {
        boolean sameMoney = then.unit().kind() != Unit.Kind.MONEY || then.unit().equals(money);
        return sameMoney
                && now.find(then.id())
                        .map(figure -> figure.unit().equals(then.unit()))
                        .orElse(true);
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
                changes.of(then.id(), source(then.id()))));
    }

    /** Kinds of rows that it was made from then or is made from now: a figure that is gone has none now. */
    private String source(String id) {
        if (before.isEmpty()) {
            before = Optional.of(
                    BusinessFigures.compute(deck.snapshot(), settings).figures());
        }
        return Stream.of(before.get(), now)
                .flatMap(figures -> figures.find(id).stream())
                .map(Figure::source)
                .collect(Collectors.joining(", "));
    }
}
