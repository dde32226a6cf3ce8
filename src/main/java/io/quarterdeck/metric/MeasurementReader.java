package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Confidence;
import io.quarterdeck.figure.DriverFormula;
import io.quarterdeck.figure.FormulaException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Evaluates a driver's formula for its measurements and remembers what stood in the way. */
final class MeasurementReader {
    static final String BASELINE = "baseline";

    private final DriverBook book;
    private final String subject;
    private final Optional<DriverFormula> formula;
    private final Map<String, Trouble> troubles = new TreeMap<>();
    private final LocalDate needed;

    /**
     * @param book whose baselines and rates are used
     * @param accountId for the messages
     * @param needed no figure uses measurements before this day, so that trouble with them holds nothing
     */
    MeasurementReader(DriverBook book, String accountId, LocalDate needed) {
        this.book = book;
        this.subject = "account " + accountId + ", driver " + book.driver().id();
        this.needed = needed;
        this.formula = parse();
    }

    /** Names that the formula uses; none when it can't be read. */
    Set<String> variables() {
        return formula.map(DriverFormula::variables).orElse(Set.of());
    }

    DriverBook.Effect read(Row row) {
        LocalDate day = row.day("measured_on");
        Confidence confidence = Confidence.valueOf(row.text("confidence").toUpperCase(Locale.ROOT));
        return new DriverBook.Effect(day, confidence, evaluate(day, row));
    }

    /** One defect a cause, naming its first day. */
    void report(Computation out) {
        Optional<String> figure = Optional.of("value.delivered." + book.driver().id());
        troubles.values().forEach(trouble -> out.defect(trouble.defect(subject, figure)));
    }

    private Optional<DriverFormula> parse() {
        try {
            return Optional.of(DriverFormula.parse(book.driver().formula()));
        } catch (FormulaException e) {
            trouble(needed, "driver-formula", e.getMessage(), "mend the formula in drivers.yaml");
            return Optional.empty();
        }
    }

    private Sum evaluate(LocalDate day, Row row) {
        if (formula.isEmpty()) {
            return Sum.gap(Absence.FORMULA_FAILED);
        }
        Map<String, BigDecimal> values = values(formula.get(), day, row.numbers("inputs"));
        for (String name : formula.get().variables()) {
            if (!values.containsKey(name)) {
                return lacking(name, day);
            }
        }
        try {
            return Sum.of(formula.get().evaluate(values));
        } catch (FormulaException e) {
            trouble(day, "driver-formula", e.getMessage(), "mend the measurement's inputs, or the formula");
            return Sum.gap(Absence.FORMULA_FAILED);
        }
    }

    private Map<String, BigDecimal> values(DriverFormula parsed, LocalDate day, Map<String, BigDecimal> inputs) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (String name : parsed.variables()) {
            Optional<BigDecimal> value = name.equals(BASELINE)
                    ? book.baselines().on(day)
                    : Optional.ofNullable(inputs.get(name)).or(() -> book.rateOn(name, day));
            value.ifPresent(number -> values.put(name, number));
        }
        return values;
    }

    private Sum lacking(String name, LocalDate day) {
        if (name.equals(BASELINE)) {
            trouble(
                    day,
                    "missing-baseline",
                    "no baseline is in force",
                    "give a baseline with effective_from on or before that day");
            return Sum.gap(Absence.NO_BASELINE);
        }
        trouble(
                day,
                "missing-input",
                "the formula \"" + book.driver().formula() + "\" needs " + name,
                "give " + name + " in the measurement's inputs, as a driver_rate, or in drivers.yaml");
        return Sum.gap(Absence.MISSING_INPUT);
    }

    private void trouble(LocalDate day, String rule, String text, String remedy) {
        if (!day.isBefore(needed)) {
            troubles.merge(rule + text, new Trouble(rule, day, 1, text, remedy), Trouble::and);
        }
    }

    private record Trouble(String rule, LocalDate first, int count, String text, String remedy) {
        Trouble and(Trouble other) {
            LocalDate earlier = first.isBefore(other.first) ? first : other.first;
            return new Trouble(rule, earlier, count + other.count, text, remedy);
        }

        Defect defect(String subject, Optional<String> figure) {
            String more = count == 1 ? "" : " and for " + (count - 1) + " more of its measurements";
            return new Defect(rule, figure, subject + ", measured on " + first + more + ": " + text, remedy);
        }
    }
}
