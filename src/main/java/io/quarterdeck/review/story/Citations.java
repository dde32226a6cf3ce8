package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Run;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The figures that one page cites: whatever a page takes through here stands in its footer and in the evidence. */
public final class Citations {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,60})?");

    private final Figures figures;
    private final Ledger ledger;
    private final Map<Integer, Figure> cited = new LinkedHashMap<>();

    public Citations(Figures figures, Ledger ledger) {
        this.figures = figures;
        this.ledger = ledger;
    }

    /** A figure's value for printing, which cites it; nothing where the deck may not print it. */
    Optional<Cited> take(String id) {
        return figures.find(id).filter(Figure::printed).flatMap(this::value);
    }

    /** A figure's value for computing with it or telling why it is withheld; cites the figure. */
    Optional<Cited> value(Figure figure) {
        return figure.value().map(value -> cited(figure, "", value, figure.unit()));
    }

    /** The value of a point of a figure's series; cites the figure. */
    Optional<Cited> point(Figure figure, Point point) {
        return point.value().map(value -> cited(figure, "@" + point.at(), value, figure.unit()));
    }

    /** A detail of a point, such as {@code n}. */
    Optional<Cited> detail(Figure figure, Point point, String name, Unit unit) {
        return Optional.ofNullable(point.detail().get(name))
                .map(value -> cited(figure, "@" + point.at() + "#" + name, value, unit));
    }

    /** An input of a figure that is a number. */
    Optional<Cited> input(Figure figure, String name, Unit unit) {
        return Optional.ofNullable(figure.inputs().get(name))
                .filter(text -> NUMBER.matcher(text).matches())
                .map(text -> cited(figure, "!" + name, new BigDecimal(text), unit));
    }

    /** Number of rows that the figure was made from. */
    Cited rows(Figure figure) {
        return cited(figure, "#rows", BigDecimal.valueOf(figure.rows()), Unit.COUNT);
    }

    private Cited cited(Figure figure, String part, BigDecimal value, Unit unit) {
        return Cited.of(name(figure) + part, value, unit, ledger);
    }

    /** The figure's evidence number as it is printed, {@code E01}; empty when there is no such figure. */
    String number(String id) {
        return figures.find(id).map(this::number).orElse("");
    }

    String number(Figure figure) {
        String name = name(figure);
        return Marks.mark(Run.Kind.REFERENCE, name, name);
    }

    private String name(Figure figure) {
        int number = ledger.cite(figure);
        cited.put(number, figure);
        return Ledger.name(number);
    }

    List<Figure> figures() {
        return List.copyOf(cited.values());
    }

    /** {@code E01, E12–E18}. */
    String numbers() {
        StringBuilder text = new StringBuilder();
        int first = 0;
        int last = 0;
        for (int number : new TreeSet<>(cited.keySet())) {
            if (first == 0) {
                first = number;
            } else if (number != last + 1) {
                append(text, first, last);
                first = number;
            }
            last = number;
        }
        if (first > 0) {
            append(text, first, last);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int first, int last) {
        if (!text.isEmpty()) {
            text.append(", ");
        }
        String from = Ledger.name(first);
        String to = Ledger.name(last);
        if (last <= first + 1) {
            text.append(Marks.mark(Run.Kind.REFERENCE, from, from));
            text.append(last > first ? ", " + Marks.mark(Run.Kind.REFERENCE, to, to) : "");
        } else {
            text.append(Marks.mark(Run.Kind.REFERENCE, from + "-" + to, from + "–" + to));
        }
    }
}
