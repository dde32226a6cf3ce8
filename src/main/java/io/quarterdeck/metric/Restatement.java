package io.quarterdeck.metric;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Computes archived decks' figures again from the rows as they are now, and tells those that come out otherwise. Money
 * is converted at the deck's own rates: other rates of another day correct nothing, and those of its day are frozen with it
 * alone. The account's record is the deck's as well; what is counted in another unit by now can't be compared, and is no
 * correction: amounts of an account that changed its currency are such.
 */
public final class Restatement {
    private final EarlierDeck deck;
    private final Snapshot rows;
    private final Unit money;
    private final Figures now;
    private final MetricSettings settings;
    private final Map<String, RowChanges> changes = new HashMap<>();
    private Optional<Figures> before = Optional.empty();

    private Restatement(EarlierDeck deck, Snapshot current, MetricSettings settings) {
        this.deck = deck;
        this.settings = settings;
        this.rows = current.asOf(deck.snapshot());
        this.money = Unit.money(current.account().currency());
        this.now = BusinessFigures.compute(rows, settings).figures();
    }

    /** @param current the rows of the review that is being made, of the same account */
    public static Precedent of(EarlierDeck deck, Snapshot current, MetricSettings settings) {
        return of(List.of(() -> deck), current, settings);
    }

    /**
     * @param decks of one edition and of different periods, from the latest to the earliest, one at the least; each is read
     *     when its turn comes and let go after it, for its rows may be many
     * @param current the rows of the review that is being made, of the same account
     */
    public static Precedent of(List<Supplier<EarlierDeck>> decks, Snapshot current, MetricSettings settings) {
        Shown shown = new Shown();
        List<Restated> restated = new ArrayList<>();
        Optional<Precedent> precedent = Optional.empty();
        for (Supplier<EarlierDeck> earlier : decks) {
            EarlierDeck deck = earlier.get();
            List<Shown.Print> prints = shown.take(deck, earlier);
            if (!prints.isEmpty()) {
                Restatement restatement = new Restatement(deck, current, settings);
                prints.stream()
                        .flatMap(print -> restatement.compare(print).stream())
                        .forEach(restated::add);
            }
            precedent = precedent.or(() -> Optional.of(precedent(deck)));
        }
        return precedent.orElseThrow().restating(restated);
    }

    private static Precedent precedent(EarlierDeck deck) {
        return new Precedent(
                deck.snapshot().period().name(),
                deck.edition(),
                deck.revision(),
                deck.sha256(),
                deck.snapshot().frozenAt(),
                List.of());
    }

    private boolean isComparable(EarlierDeck.Printed then) {
        boolean sameMoney = then.unit().kind() != Unit.Kind.MONEY || then.unit().equals(money);
        return sameMoney
                && now.find(then.id())
                        .map(figure -> figure.unit().equals(then.unit()))
                        .orElse(true);
    }

    private Optional<Restated> compare(Shown.Print print) {
        EarlierDeck.Printed then = print.figure();
        Optional<Figure> figure = now.find(then.id());
        Optional<BigDecimal> value = figure.flatMap(Figure::value);
        if (isOfSeries(print)) {
            Optional<Point> point = figure.stream()
                    .flatMap(found -> found.points().stream())
                    .filter(at -> print.point().filter(at.at()::equals).isPresent())
                    .findFirst();
            if (point.isEmpty()) {
                return Optional.empty();
            }
            value = point.get().value();
        }
        boolean isSame = value.isPresent()
                && print.value().isPresent()
                && value.get().compareTo(print.value().get()) == 0;
        return isSame || print.value().isEmpty() || !isComparable(then)
                ? Optional.empty()
                : Optional.of(restated(print, print.value().get(), value));
    }

    /** The period of an earlier deck than the latest is no point of its series, but the value itself. */
    private boolean isOfSeries(Shown.Print print) {
        String own = deck.snapshot().period().name();
        return print.point()
                .filter(at -> !at.equals(own) || print.figure().value().isEmpty())
                .isPresent();
    }

    private Restated restated(Shown.Print print, BigDecimal printed, Optional<BigDecimal> value) {
        EarlierDeck.Printed then = print.figure();
        Shown.Origin by = print.by();
        return new Restated(
                then.id(),
                then.name(),
                print.evidence(),
                print.point(),
                then.unit(),
                printed,
                value,
                changes.computeIfAbsent(by.period(), since -> changesSince(by)).of(then.id(), source(then.id())),
                by.isLatest()
                        ? Optional.empty()
                        : Optional.of(new Restated.Deck(by.period(), by.revision(), by.sha256())));
    }

    private RowChanges changesSince(Shown.Origin by) {
        String own = deck.snapshot().period().name();
        Snapshot then =
                by.period().equals(own) ? deck.snapshot() : by.again().get().snapshot();
        return new RowChanges(then, rows, deck.snapshot().period());
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
