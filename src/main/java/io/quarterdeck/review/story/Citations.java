package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Figures;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The figures that one page cites: whatever a page takes through here stands in its footer and in the evidence. */
public final class Citations {
    private final Figures figures;
    private final Ledger ledger;
    private final Map<Integer, Figure> cited = new LinkedHashMap<>();

    public Citations(Figures figures, Ledger ledger) {
        this.figures = figures;
        this.ledger = ledger;
    }

    /** The value of a figure for printing, which cites it; nothing where the deck may not print it. */
    Optional<BigDecimal> take(String id) {
        Optional<BigDecimal> value = figures.printed(id);
        if (value.isPresent()) {
            number(id);
        }
        return value;
    }

    /** The figure's evidence number, {@code E01}; empty when there is no such figure. */
    String number(String id) {
        return figures.find(id).map(this::number).orElse("");
    }

    String number(Figure figure) {
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
        text.append(Ledger.name(first));
        if (last > first) {
            text.append(last == first + 1 ? ", " : "–").append(Ledger.name(last));
        }
    }
}
