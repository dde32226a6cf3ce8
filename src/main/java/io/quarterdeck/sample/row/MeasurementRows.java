package io.quarterdeck.sample.row;

import io.quarterdeck.metric.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a driver's measurements so that each quarter's value comes out as told, to the worth of one volume: what rounding leaves
 * over goes into the next measurement.
 */
record MeasurementRows(
        AccountRows rows, DriverModel model, List<DriverStory.Baseline> baselines, BigDecimal rate, boolean weekly) {
    private static final int UNEVEN_PERCENT = 18;

    /**
     * @param quarters values, oldest first, the reviewed quarter last
     * @param levels one for each quarter, or the first and the last of an even way
     */
    void write(List<Long> quarters, List<String> levels, List<String> parts, String confidence) {
        Chance chance = rows.chance(model.driver() + " " + confidence);
        for (int index = 0; index < quarters.size(); index++) {
            List<LocalDate> days = days(quarters.size() - 1 - index);
            List<BigDecimal> shares = chance.shares(days.size() * parts.size(), UNEVEN_PERCENT);
            BigDecimal level = level(levels, index, quarters.size() - 1);
            BigDecimal value = BigDecimal.valueOf(quarters.get(index));
            BigDecimal due = BigDecimal.ZERO;
            for (int slot = 0; slot < shares.size(); slot++) {
                LocalDate day = days.get(slot / parts.size());
                BigDecimal actual = chance.near(level, 1, model.levelScale());
                due = due.add(value.multiply(shares.get(slot)));
                BigDecimal counted =
                        model.volumeFor(due, baseline(day), actual, rate).max(BigDecimal.ZERO);
                due = due.subtract(model.worth(baseline(day), actual, counted, rate));
                measurement(day, parts.get(slot % parts.size()), model.inputs(actual, counted), confidence);
            }
        }
    }

    private void measurement(LocalDate day, String part, Map<String, BigDecimal> inputs, String confidence) {
        rows.add(
                Kind.MEASUREMENT,
                Fields.of("driver", model.driver())
                        .and("measured_on", day)
                        .and("part", Optional.of(part).filter(name -> !name.isEmpty()))
                        .and("inputs", inputs)
                        .and("confidence", confidence));
    }

    private static BigDecimal level(List<String> levels, int step, int steps) {
        if (levels.size() == steps + 1) {
            return new BigDecimal(levels.get(step));
        }
        BigDecimal from = new BigDecimal(levels.get(0));
        BigDecimal whole = new BigDecimal(levels.get(levels.size() - 1)).subtract(from);
        BigDecimal share =
                BigDecimal.valueOf(step).divide(BigDecimal.valueOf(Math.max(1, steps)), MathContext.DECIMAL128);
        return from.add(whole.multiply(share));
    }

    private BigDecimal baseline(LocalDate day) {
        return baselines.stream()
                .filter(each -> !start(each.back()).isAfter(day))
                .reduce((earlier, later) -> later)
                .map(each -> new BigDecimal(each.value()))
                .orElseThrow(() ->
                        new IllegalStateException(model.driver() + " has no baseline on " + day + " in its story"));
    }

    private List<LocalDate> days(int back) {
        LocalDate end = rows.chronicle().quarter(back).end();
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = start(back).plusDays(6); weekly && day.isBefore(end); day = day.plusDays(7)) {
            days.add(day);
        }
        for (int month = 1; !weekly && month <= 3; month++) {
            days.add(start(back).plusMonths(month).minusDays(1));
        }
        return days;
    }

    private LocalDate start(int back) {
        return rows.chronicle().quarter(back).start();
    }
}
