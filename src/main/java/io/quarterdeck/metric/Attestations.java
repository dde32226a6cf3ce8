package io.quarterdeck.metric;

import io.quarterdeck.figure.Condition;
import io.quarterdeck.figure.Confidence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.figure.Unit;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers in comments that no figure proves and a person answers for: figures that are attested and not computed, one a
 * number and page, of the review's own period alone.
 */
public record Attestations(Basis basis) {
    /** Ids are {@code attested.<page>.<k>}. */
    public static final String FAMILY = "attested.";

    /** What the formula says of such a figure. */
    public static final String FORMULA = "attested by a person, not computed";

    public static final String NUMBER = "number";
    public static final String BY = "attested_by";
    public static final String REASON = "reason";

    /** How a unit stands in a row: {@code ratio}, {@code number}, an ISO 4217 code, else a quantity's own word. */
    public static Unit unit(String symbol) {
        if (symbol.equals(Unit.RATIO.symbol())) {
            return Unit.RATIO;
        }
        if (symbol.equals(Unit.NUMBER.symbol())) {
            return Unit.NUMBER;
        }
        boolean money = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(symbol));
        return money ? Unit.money(Currency.getInstance(symbol)) : Unit.quantity(symbol);
    }

    void add() {
        Map<String, Integer> counts = new HashMap<>();
        List<Row> rows = basis.snapshot().rows(Kind.ATTESTATION).stream()
                .filter(row -> row.text("period").equals(basis.period().name()))
                .sorted(Comparator.comparing((Row row) -> row.text("page")).thenComparing(row -> row.text(NUMBER)))
                .toList();
        for (Row row : rows) {
            String page = row.text("page");
            add(row, FAMILY + page + "." + counts.merge(page, 1, Integer::sum));
        }
    }

    private void add(Row row, String id) {
        basis.add(Figure.of(id, "Attested in the comment on the page " + row.text("page"), unit(row.text("unit")))
                .formula(FORMULA)
                .input(NUMBER, row.text(NUMBER))
                .input(BY, row.text(BY))
                .input(REASON, row.text(REASON))
                .source(Kind.ATTESTATION.id(), 1, row.day("attested_on"))
                .rows(RowSet.counted(
                        Kind.ATTESTATION.id(),
                        Condition.is("period", row.text("period")),
                        Condition.is("page", row.text("page")),
                        Condition.is(NUMBER, row.text(NUMBER))))
                .confidence(Confidence.ATTESTED)
                .value(row.decimal("value")));
    }
}
