package io.quarterdeck.metric;

import io.quarterdeck.account.Account;
import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One account's value and investment rows, read once.
 *
 * @param drivers in the settings' order; those that the account has measurements, promises or baselines of
 */
record ValueBook(Account account, List<DriverBook> drivers, List<Investment> investments) {
    record Investment(LocalDate day, Sum amount) {}

    static ValueBook read(Basis basis, Account account, Map<Kind, List<Row>> rows, ExchangeRates rates) {
        Map<Kind, Map<String, List<Row>>> byDriver = new HashMap<>();
        for (Kind kind : List.of(Kind.MEASUREMENT, Kind.PROMISE, Kind.BASELINE, Kind.DRIVER_RATE)) {
            byDriver.put(
                    kind,
                    rows.getOrDefault(kind, List.of()).stream()
                            .collect(Collectors.groupingBy(row -> row.text("driver"))));
        }
        reportUnknown(basis, account, byDriver);
        List<DriverBook> books = new ArrayList<>();
        for (Driver driver : basis.settings().drivers()) {
            if (Stream.of(Kind.MEASUREMENT, Kind.PROMISE, Kind.BASELINE)
                    .anyMatch(kind -> byDriver.get(kind).containsKey(driver.id()))) {
                books.add(driverBook(basis, account, driver, byDriver, rates));
            }
        }
        return new ValueBook(account, List.copyOf(books), investments(basis, account, rows, rates));
    }

    Sum invested(Span span) {
        return investments.stream()
                .filter(investment -> span.contains(investment.day()))
                .map(Investment::amount)
                .reduce(Sum.NONE, Sum::plus);
    }

    private static DriverBook driverBook(
            Basis basis,
            Account account,
            Driver driver,
            Map<Kind, Map<String, List<Row>>> byDriver,
            ExchangeRates rates) {
        Currency from = driver.foreignCurrency().orElse(account.currency());
        Optional<ExchangeRates.Exchange> exchange =
                driver.isMoney() ? rates.find(from, basis.currency()) : Optional.of(ExchangeRates.Exchange.NONE);
        boolean needed = Stream.of(Kind.MEASUREMENT, Kind.PROMISE)
                .anyMatch(kind -> byDriver.get(kind).containsKey(driver.id()));
        if (exchange.isEmpty() && needed) {
            basis.out()
                    .defect(rates.missing(
                            "account " + account.id() + ", driver " + driver.id(),
                            Optional.of("value.delivered." + driver.id()),
                            from,
                            basis.currency()));
        }
        Versions<BigDecimal> baselines = new Versions<>();
        rows(byDriver, Kind.BASELINE, driver)
                .forEach(row -> baselines.add(row.day("effective_from"), row.decimal("value")));
        Map<String, Versions<BigDecimal>> constants = new HashMap<>();
        rows(byDriver, Kind.DRIVER_RATE, driver).forEach(row -> constants
                .computeIfAbsent(row.text("name"), name -> new Versions<>())
                .add(row.day("effective_from"), row.decimal("value")));
        Unit unit = driver.isMoney() ? basis.money() : Unit.quantity(driver.unit());
        List<DriverBook.Promise> promises = promises(basis, account, rows(byDriver, Kind.PROMISE, driver));
        DriverBook empty = new DriverBook(driver, unit, Set.of(), baselines, constants, exchange, List.of(), promises);
        MeasurementReader reader = new MeasurementReader(empty, account.id(), firstNeeded(basis, account));
        List<DriverBook.Effect> effects = rows(byDriver, Kind.MEASUREMENT, driver).stream()
                .map(reader::read)
                .toList();
        reader.report(basis.out());
        return new DriverBook(driver, unit, reader.variables(), baselines, constants, exchange, effects, promises);
    }

    private static LocalDate firstNeeded(Basis basis, Account account) {
        LocalDate history = basis.period().back(Basis.HISTORY - 1).start();
        LocalDate yearAgo = basis.period().yearAgo().start();
        return Stream.of(history, yearAgo, account.valueStartOn().orElse(history))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static List<DriverBook.Promise> promises(Basis basis, Account account, List<Row> rows) {
        List<DriverBook.Promise> promises = new ArrayList<>();
        for (Row row : rows) {
            Span span = new Span(row.day("period_from"), row.day("period_to"));
            if (span.days() == 0) {
                basis.out()
                        .defect(new Defect(
                                "promise-period",
                                Optional.of("value.promised." + row.text("driver")),
                                "account " + account.id() + ", driver " + row.text("driver") + ": a promise runs from "
                                        + span.from() + " to " + span.to() + ", which is no day",
                                "set period_to to the day after the promise's last day"));
            } else {
                promises.add(new DriverBook.Promise(span, row.decimal("amount")));
            }
        }
        return List.copyOf(promises);
    }

    private static List<Investment> investments(
            Basis basis, Account account, Map<Kind, List<Row>> rows, ExchangeRates rates) {
        List<Row> invested = rows.getOrDefault(Kind.INVESTMENT, List.of());
        Optional<ExchangeRates.Exchange> exchange = rates.find(account.currency(), basis.currency());
        if (exchange.isEmpty() && !invested.isEmpty()) {
            basis.out()
                    .defect(rates.missing(
                            "account " + account.id() + ", investments",
                            Optional.of("investment.cumulative"),
                            account.currency(),
                            basis.currency()));
        }
        return invested.stream()
                .map(row -> new Investment(
                        row.day("invested_on"),
                        exchange.map(known -> Sum.of(known.apply(row.decimal("amount"))))
                                .orElse(Sum.gap(Absence.MISSING_RATE))))
                .toList();
    }

    private static void reportUnknown(Basis basis, Account account, Map<Kind, Map<String, List<Row>>> byDriver) {
        Set<String> known = basis.settings().drivers().stream().map(Driver::id).collect(Collectors.toSet());
        byDriver.forEach((kind, drivers) -> drivers.forEach((driver, rows) -> {
            if (!known.contains(driver)) {
                Row first = rows.get(0);
                String day = first.findDay("measured_on")
                        .or(() -> first.findDay("effective_from"))
                        .or(() -> first.findDay("period_from"))
                        .map(found -> " of " + found)
                        .orElse("");
                basis.out()
                        .defect(new Defect(
                                "unknown-driver",
                                Optional.of("value.delivered." + driver),
                                "account " + account.id() + ": a " + kind.id() + day + " names the driver " + driver
                                        + ", which drivers.yaml doesn't know (" + rows.size() + " rows)",
                                "add the driver to drivers.yaml or leave its rows out of the pull"));
            }
        }));
    }

    private static List<Row> rows(Map<Kind, Map<String, List<Row>>> byDriver, Kind kind, Driver driver) {
        return byDriver.get(kind).getOrDefault(driver.id(), List.of());
    }
}
