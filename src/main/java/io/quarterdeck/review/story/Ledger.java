package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The evidence numbers of a review, given in the order in which its pages first cite a figure. */
public final class Ledger {
    private final Map<String, Figure> cited = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The figure's number, 1 for the first; given now when it has none yet. */
    int cite(Figure figure) {
        cited.putIfAbsent(figure.id(), figure);
        return numbers.computeIfAbsent(figure.id(), id -> numbers.size() + 1);
    }

    /** {@code E07}. */
    static String name(int number) {
        return number < 10 ? "E0" + number : "E" + number;
    }

    Optional<String> nameOf(String id) {
        return Optional.ofNullable(numbers.get(id)).map(Ledger::name);
    }

    /** Every cited figure, in the order of the numbers. */
    public List<Figure> figures() {
        return new ArrayList<>(cited.values());
    }
}
