package io.quarterdeck.sample.row;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the rows that belong to no single account: exchange rates, opportunities, how fresh the warehouse is. */
public final class VendorRows {
    private static final int MONTHS_OF_RATES = 42;
    private static final int OPPORTUNITIES = 96;
    private static final int YEAR = 365;

    /** Units of the currency for one euro. */
    private static final Map<String, String> PER_EURO = new TreeMap<>(Map.ofEntries(
            Map.entry("USD", "1.0842"),
            Map.entry("GBP", "0.8536"),
            Map.entry("INR", "91.24"),
            Map.entry("NGN", "1684.50"),
            Map.entry("DKK", "7.4604"),
            Map.entry("CAD", "1.4873"),
            Map.entry("SGD", "1.4415"),
            Map.entry("JPY", "163.82")));

    private VendorRows() {}

    /** @param loadedAt when the warehouse was last loaded */
    public static Map<Kind, List<Row>> write(LocalDate today, Instant loadedAt, Chance chance) {
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        rows.put(Kind.FX_RATE, rates(today, chance.fork("rates")));
        rows.put(Kind.OPPORTUNITY, opportunities(today, chance.fork("opportunities")));
        rows.put(Kind.SOURCE_CLOCK, clocks(loadedAt));
        return rows;
    }

    private static List<Row> rates(LocalDate today, Chance chance) {
        List<Row> rows = new ArrayList<>();
        PER_EURO.forEach((currency, rate) -> {
            LocalDate first = today.withDayOfMonth(1).minusMonths(MONTHS_OF_RATES - 1L);
            for (int month = 0; month < MONTHS_OF_RATES; month++) {
                rows.add(Fields.of("currency", currency)
                        .and("rate_on", first.plusMonths(month))
                        .and("per_base", chance.near(new BigDecimal(rate), 2, 4))
                        .row());
            }
        });
        return List.copyOf(rows);
    }

    /** With a value case about half are won, without it about a third. */
    private static List<Row> opportunities(LocalDate today, Chance chance) {
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= OPPORTUNITIES; number++) {
            boolean valueCase = chance.percent(45);
            rows.add(Fields.of(
                            "opportunity_id",
                            "opportunity-" + String.valueOf(1_000 + number).substring(1))
                    .and("closed_on", today.minusDays(chance.between(1, YEAR)))
                    .and("won", chance.percent(valueCase ? 52 : 33))
                    .and("amount", BigDecimal.valueOf(chance.between(18, 420)).multiply(BigDecimal.valueOf(1_000)))
                    .and("value_case", valueCase)
                    .and("attached", chance.percent(valueCase ? 58 : 36))
                    .row());
        }
        return List.copyOf(rows);
    }

    private static List<Row> clocks(Instant loadedAt) {
        List<Row> rows = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind != Kind.SOURCE_CLOCK) {
                rows.add(Fields.of("kind", kind.id()).and("loaded_at", loadedAt).row());
            }
        }
        return List.copyOf(rows);
    }
}
