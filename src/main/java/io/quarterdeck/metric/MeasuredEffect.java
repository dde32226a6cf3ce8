package io.quarterdeck.metric;

import io.quarterdeck.account.Account;
import io.quarterdeck.figure.DriverFormula;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FormulaException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one measurement is worth: its driver's formula with every number that went into it.
 *
 * @param row of {@code measurement}
 * @param terms names of the formula with their numbers, in order; one that nothing gives has none
 * @param result of the formula in the driver's own unit, before attribution, haircut and conversion; empty when it
 *     can't be computed
 */
public record MeasuredEffect(Row row, Driver driver, List<Term> terms, Optional<BigDecimal> result) {
    /** Where a number of a formula comes from. */
    public enum Origin {
        MEASUREMENT,
        BASELINE,
        DRIVER_RATE,
        CONFIGURATION,
        NOWHERE
    }

    /** @param since when a baseline or rate took effect */
    public record Term(String name, Optional<BigDecimal> value, Origin origin, Optional<LocalDate> since) {}

    public MeasuredEffect {
        terms = List.copyOf(terms);
    }

    /** The effects of the measurements that the figure is made of, in their order; none where it is made of others. */
    public static List<MeasuredEffect> of(Snapshot snapshot, MetricSettings settings, Figure figure) {
        List<Row> rows = RowSets.select(snapshot, figure).getOrDefault(Kind.MEASUREMENT, List.of());
        if (rows.isEmpty()) {
            return List.of();
        }
        Account account = snapshot.account();
        Basis basis = new Basis(snapshot, settings, account.currency(), new Computation());
        ExchangeRates rates = ExchangeRates.on(basis.lastDay(), settings.baseCurrency(), snapshot.rows(Kind.FX_RATE));
        Map<String, DriverBook> books = ValueBook.read(basis, account, snapshot.rows(), rates).drivers().stream()
                .collect(Collectors.toMap(book -> book.driver().id(), Function.identity()));
        List<MeasuredEffect> effects = new ArrayList<>();
        for (Row row : rows) {
            Optional.ofNullable(books.get(row.text("driver"))).ifPresent(book -> effects.add(effect(book, row)));
        }
        return List.copyOf(effects);
    }

    private static MeasuredEffect effect(DriverBook book, Row row) {
        Map<String, BigDecimal> inputs = new TreeMap<>(row.numbers("inputs"));
        LocalDate day = row.day("measured_on");
        Optional<DriverFormula> formula = parsed(book.driver());
        List<Term> terms = formula.map(DriverFormula::variables).stream()
                .flatMap(Set::stream)
                .map(name -> term(book, name, inputs, day))
                .toList();
        Map<String, BigDecimal> values = new HashMap<>();
        terms.forEach(term -> term.value().ifPresent(value -> values.put(term.name(), value)));
        return new MeasuredEffect(row, book.driver(), terms, formula.flatMap(readable -> evaluated(readable, values)));
    }

    private static Term term(DriverBook book, String name, Map<String, BigDecimal> inputs, LocalDate day) {
        if (name.equals(MeasurementReader.BASELINE)) {
            return version(name, book.baselines(), day, Origin.BASELINE).orElse(nothing(name));
        }
        if (inputs.containsKey(name)) {
            return new Term(name, Optional.of(inputs.get(name)), Origin.MEASUREMENT, Optional.empty());
        }
        Optional<Term> ofAccount = Optional.ofNullable(book.rates().get(name))
                .flatMap(versions -> version(name, versions, day, Origin.DRIVER_RATE));
        return ofAccount
                .or(() -> Optional.ofNullable(book.driver().rates().get(name))
                        .map(rate -> new Term(name, Optional.of(rate), Origin.CONFIGURATION, Optional.empty())))
                .orElse(nothing(name));
    }

    private static Optional<Term> version(String name, Versions<BigDecimal> versions, LocalDate day, Origin origin) {
        return versions.entryOn(day)
                .map(found -> new Term(name, Optional.of(found.getValue()), origin, Optional.of(found.getKey())));
    }

    private static Term nothing(String name) {
        return new Term(name, Optional.empty(), Origin.NOWHERE, Optional.empty());
    }

    private static Optional<DriverFormula> parsed(Driver driver) {
        try {
            return Optional.of(DriverFormula.parse(driver.formula()));
        } catch (FormulaException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> evaluated(DriverFormula formula, Map<String, BigDecimal> values) {
        try {
            return Optional.of(formula.evaluate(values));
        } catch (FormulaException e) {
            return Optional.empty();
        }
    }
}
