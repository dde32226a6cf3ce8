package io.quarterdeck.sample.row;

import io.quarterdeck.metric.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A measure of use.
 *
 * @param capacity what the value is a share of, or empty
 * @param values at each quarter's end, oldest first, the reviewed quarter last
 */
public record UsageStory(String measure, String unit, Optional<Long> capacity, List<Long> values) {
    public UsageStory {
        values = List.copyOf(values);
    }

    public static UsageStory of(String measure, String unit, long capacity, Long... values) {
        return new UsageStory(measure, unit, Optional.of(capacity), List.of(values));
    }

    /** So many quarters in even steps from one value to another. */
    public static UsageStory growing(
            String measure, String unit, Optional<Long> capacity, int quarters, long first, long last) {
        return new UsageStory(measure, unit, capacity, Growth.between(first, last, quarters));
    }

    public static void write(AccountRows rows, List<UsageStory> measures) {
        measures.forEach(measure -> measure.write(rows));
    }

    private void write(AccountRows rows) {
        Chance chance = rows.chance("usage " + measure);
        for (int index = 0; index < values.size(); index++) {
            long from = index == 0 ? values.get(0) : values.get(index - 1);
            long to = values.get(index);
            LocalDate start =
                    rows.chronicle().quarter(values.size() - 1 - index).start();
            for (int month = 1; month <= 3; month++) {
                BigDecimal plain = BigDecimal.valueOf(to - from)
                        .multiply(BigDecimal.valueOf(month))
                        .divide(BigDecimal.valueOf(3), MathContext.DECIMAL128)
                        .add(BigDecimal.valueOf(from));
                rows.add(
                        Kind.USAGE,
                        Fields.of("measure", measure)
                                .and("measured_on", start.plusMonths(month).minusDays(1))
                                .and(
                                        "value",
                                        month == 3
                                                ? plain.setScale(0, RoundingMode.HALF_UP)
                                                : within(chance.near(plain, 1, 0)))
                                .and("capacity", capacity.map(BigDecimal::valueOf))
                                .and("unit", unit));
            }
        }
    }

    private BigDecimal within(BigDecimal value) {
        return capacity.map(BigDecimal::valueOf).map(value::min).orElse(value);
    }
}
