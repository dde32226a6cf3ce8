package io.quarterdeck.run;

import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.spelling.Nearest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The figures of one account and period with the rows behind them.
 *
 * @param settings those that the deck was made with, as its evidence has them; today's where there is no deck, or where
 *     {@code unknown} says why they can't be known
 * @param deck whose frozen rows they are; empty when they were pulled just now
 * @param numbers of the figures that the deck prints, in their order; empty when no deck can be made of these rows
 * @param unknown why the deck's own settings and numbers can't be read; empty when they are these
 */
public record Explained(
        Snapshot snapshot,
        Figures figures,
        MetricSettings settings,
        Optional<ArchivedDeck> deck,
        List<Numbered> numbers,
        Optional<String> unknown) {
    private static final int LIKELY = 5;

    /**
     * A figure that the deck prints.
     *
     * @param number under which, e.g. {@code E07}
     * @param value as the deck's evidence states it; empty where it states none or was not read
     */
    public record Numbered(String number, String id, Optional<String> value) {}

    public Explained {
        numbers = List.copyOf(numbers);
    }

    /**
     * @param name id of a figure, or the evidence number under which the deck prints it
     * @throws IllegalArgumentException when there is none; names those that were probably meant
     */
    public Figure require(String name) {
        if (name.matches("[Ee][0-9]+")) {
            String number = name.toUpperCase(Locale.ROOT);
            String id = numbers.stream()
                    .filter(entry -> entry.number().equals(number))
                    .map(Numbered::id)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(noNumber(number)));
            return figures.find(id)
                    .orElseThrow(() -> new IllegalArgumentException("the deck's " + number + " is " + id
                            + ", which this version computes from no rows; quarterdeck verify computes what the deck"
                            + " itself carries"));
        }
        return figures.find(name).orElseThrow(() -> new IllegalArgumentException(noId(name)));
    }

    /** The evidence number of a figure that the deck prints. */
    public Optional<String> number(String figureId) {
        return numbered(figureId).map(Numbered::number);
    }

    /** What the deck states of a figure, where that is another value than the one computed here. */
    public Optional<String> printedOtherwise(Figure figure) {
        return numbered(figure.id()).flatMap(Numbered::value).filter(stated -> figure.value()
                .filter(value -> value.compareTo(new BigDecimal(stated)) == 0)
                .isEmpty());
    }

    private Optional<Numbered> numbered(String figureId) {
        return numbers.stream().filter(entry -> entry.id().equals(figureId)).findFirst();
    }

    private String noNumber(String number) {
        return numbers.isEmpty()
                ? "no deck can be made of these rows, so that there are no evidence numbers; name the figure by its id"
                        + " (quarterdeck figures " + where() + " lists them)"
                : "the deck prints no " + number + "; its evidence goes from "
                        + numbers.get(0).number() + " to "
                        + numbers.get(numbers.size() - 1).number();
    }

    private String noId(String id) {
        List<String> known = new ArrayList<>();
        figures.all().forEach(figure -> known.add(figure.id()));
        return "there is no figure \"" + id + "\"; did you mean "
                + String.join(", ", Nearest.likely(id, known, LIKELY))
                + "? quarterdeck figures " + where() + " lists all";
    }

    private String where() {
        return "--account " + snapshot.account().id() + " --period "
                + snapshot.period().name();
    }
}
