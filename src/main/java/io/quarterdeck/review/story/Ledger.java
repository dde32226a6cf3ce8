package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.review.PrintedNumber;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Run;
import io.quarterdeck.review.format.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The evidence numbers of a review, given in the order in which its pages first cite a figure, and how each number of
 * theirs is written.
 */
public final class Ledger implements Cited.Recorder {
    private final Map<String, Figure> cited = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, PrintedNumber> written = new LinkedHashMap<>();
    private final Map<String, Cited> numbersWritten = new LinkedHashMap<>();

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

    @Override
    public void printed(Cited number, String text, List<Shown> shown) {
        numbersWritten.putIfAbsent(key(number.evidence(), text), number);
        written.putIfAbsent(
                key(number.evidence(), text),
                new PrintedNumber(number.evidence(), text, shown, number.value(), number.formula(), number.inputs()));
    }

    /** How the number of this run was made; a sentence may begin with it, in a capital. */
    public Optional<PrintedNumber> origin(Run run) {
        return Optional.ofNullable(written.get(key(run.value(), run.text())));
    }

    /** The number of this run, so that it can be written in another way. */
    Optional<Cited> number(Run run) {
        return Optional.ofNullable(numbersWritten.get(key(run.value(), run.text())));
    }

    private static String key(String evidence, String text) {
        return evidence + " " + text.toLowerCase(Locale.ROOT);
    }
}
