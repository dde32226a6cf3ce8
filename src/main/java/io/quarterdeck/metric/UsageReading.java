package io.quarterdeck.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** One reading of a usage measure. */
record UsageReading(LocalDate day, BigDecimal value, Optional<BigDecimal> capacity, String unit) {
    private static final String PER_CENT = "%";

    static UsageReading of(Row row) {
        return new UsageReading(
                row.day("measured_on"), row.decimal("value"), row.findDecimal("capacity"), row.text("unit"));
    }

    /** Value ÷ capacity, or the value itself where its unit is per cent; empty where there is no whole. */
    Optional<BigDecimal> share() {
        return capacity.isPresent()
                ? Exact.divide(value, capacity.get())
                : Optional.of(value)
                        .filter(any -> unit.equals(PER_CENT))
                        .flatMap(percent -> Exact.divide(percent, Exact.HUNDRED));
    }
}
