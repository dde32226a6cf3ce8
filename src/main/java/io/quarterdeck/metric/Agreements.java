package io.quarterdeck.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every baseline, promise and goal that a review's frozen rows give.
 *
 * @param until first day after the review's period: what is agreed for later need not be among them
 */
public record Agreements(LocalDate until, List<Agreement> versions) {
    private record Columns(String key, String from, Set<String> terms) {}

    private static final Map<Kind, Columns> COLUMNS = Map.of(
            Kind.BASELINE, new Columns("driver", "effective_from", Set.of("value")),
            Kind.PROMISE, new Columns("driver", "period_from", Set.of("period_to", "amount")),
            Kind.GOAL,
                    new Columns(
                            "goal_id",
                            "agreed_on",
                            Set.of("statement", "measure", "unit", "baseline", "target", "due_on")));

    public Agreements {
        versions = List.copyOf(versions);
    }

    public static Agreements of(Snapshot snapshot) {
        List<Agreement> versions = new ArrayList<>();
        for (Kind kind : List.of(Kind.BASELINE, Kind.PROMISE, Kind.GOAL)) {
            snapshot.rows(kind).forEach(row -> versions.add(agreement(kind, row)));
        }
        return new Agreements(snapshot.period().end(), versions);
    }

    /** Name of the column that tells one version of a kind from the others. */
    public static String dayColumn(Kind kind) {
        return COLUMNS.get(kind).from();
    }

    private static Agreement agreement(Kind kind, Row row) {
        Columns columns = COLUMNS.get(kind);
        Map<String, String> terms = new TreeMap<>();
        columns.terms().forEach(column -> Optional.ofNullable(row.values().get(column))
                .ifPresent(value -> terms.put(column, words(value))));
        return new Agreement(
                kind,
                row.text(columns.key()),
                row.day(columns.from()),
                terms,
                row.findText("agreed_by"),
                row.findDay("agreed_on"),
                row.findText("reason"));
    }

    private static String words(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }
}
