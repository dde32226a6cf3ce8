package io.quarterdeck.metric;

import static io.quarterdeck.figure.Condition.after;
import static io.quarterdeck.figure.Condition.before;
import static io.quarterdeck.figure.Condition.from;
import static io.quarterdeck.figure.Condition.is;
import static io.quarterdeck.figure.Condition.noneOf;
import static io.quarterdeck.figure.Condition.oneOf;

import io.quarterdeck.account.Account;
import io.quarterdeck.figure.Condition;
import io.quarterdeck.figure.Confidence;
import io.quarterdeck.figure.RowSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Which rows the sums of {@link ValueBooks} are made of; each method beside the sum of its name. */
record ValueRows(Basis basis, ValueBooks books) {
    private static final String DRIVER = "driver";
    private static final String ACCOUNT = "account_id";
    private static final String EFFECTIVE = "effective_from";

    List<RowSet> credited(Predicate<Driver> which, Set<Confidence> confidences, Span span) {
        return credited(which, confidences, span, known());
    }

    List<RowSet> promised(Predicate<Driver> which, Span span) {
        return promised(which, span, known());
    }

    List<RowSet> creditedSinceStart(LocalDate end) {
        return sinceStart(end, (span, accounts) -> credited(ValueBooks::counted, ValueBooks.DELIVERED, span, accounts));
    }

    List<RowSet> promisedSinceStart(LocalDate end) {
        return sinceStart(end, (span, accounts) -> promised(ValueBooks::counted, span, accounts));
    }

    List<RowSet> investedSinceStart(LocalDate end) {
        return sinceStart(end, (span, accounts) -> {
            List<RowSet> sets = new ArrayList<>();
            sets.add(RowSet.counted("investment", from("invested_on", span.from()), before("invested_on", span.to()))
                    .and(accounts));
            Set<String> currencies = new TreeSet<>();
            books.books()
                    .forEach(book -> currencies.add(book.account().currency().getCurrencyCode()));
            ExchangeRates.rows(basis, currencies).ifPresent(sets::add);
            return sets;
        });
    }

    private List<RowSet> credited(
            Predicate<Driver> which, Set<Confidence> confidences, Span span, List<Condition> accounts) {
        Map<String, DriverTraits> drivers = drivers(which);
        if (drivers.isEmpty()) {
            return List.of();
        }
        List<RowSet> sets = new ArrayList<>();
        RowSet measurements = RowSet.counted("measurement", oneOf(DRIVER, drivers.keySet()));
        if (!confidences.equals(EnumSet.allOf(Confidence.class))) {
            measurements = measurements.and(oneOf("confidence", words(confidences)));
        }
        sets.add(measurements
                .and(from("measured_on", span.from()), before("measured_on", span.to()))
                .and(accounts));
        Set<String> measuredAgainst = new TreeSet<>();
        drivers.forEach((id, traits) -> {
            if (traits.baseline()) {
                measuredAgainst.add(id);
            }
        });
        if (!measuredAgainst.isEmpty()) {
            sets.add(inForce("baseline", span, accounts, List.of(oneOf(DRIVER, measuredAgainst)), ACCOUNT, DRIVER));
        }
        drivers.forEach((id, traits) -> {
            if (!traits.rates().isEmpty()) {
                sets.add(inForce(
                        "driver_rate",
                        span,
                        accounts,
                        List.of(is(DRIVER, id), oneOf("name", traits.rates())),
                        ACCOUNT,
                        DRIVER,
                        "name"));
            }
        });
        exchange(which).ifPresent(sets::add);
        return sets;
    }

    private List<RowSet> promised(Predicate<Driver> which, Span span, List<Condition> accounts) {
        Map<String, DriverTraits> drivers = drivers(which);
        if (drivers.isEmpty()) {
            return List.of();
        }
        List<RowSet> sets = new ArrayList<>();
        sets.add(RowSet.counted(
                        "promise",
                        oneOf(DRIVER, drivers.keySet()),
                        before("period_from", span.to()),
                        from("period_to", span.from().plusDays(1)),
                        after("period_to", "period_from"))
                .and(accounts));
        exchange(which).ifPresent(sets::add);
        return sets;
    }

    private static RowSet inForce(
            String kind, Span span, List<Condition> accounts, List<Condition> which, String... per) {
        return RowSet.lookedUp(kind)
                .and(which)
                .and(before(EFFECTIVE, span.to()))
                .and(accounts)
                .inForceSince(span.from(), EFFECTIVE, per);
    }

    /** Rows of accounts that are not in the portfolio enter nothing. */
    private List<Condition> known() {
        return books.strangers().isEmpty() ? List.of() : List.of(noneOf(ACCOUNT, books.strangers()));
    }

    /** Accounts that share a value start share their sets. */
    private List<RowSet> sinceStart(LocalDate end, BiFunction<Span, List<Condition>, List<RowSet>> sets) {
        Map<LocalDate, Set<String>> accounts = new TreeMap<>();
        for (ValueBook book : books.books()) {
            book.account()
                    .valueStartOn()
                    .filter(start -> start.isBefore(end))
                    .ifPresent(start -> accounts.computeIfAbsent(start, any -> new TreeSet<>())
                            .add(book.account().id()));
        }
        List<RowSet> all = new ArrayList<>();
        accounts.forEach((start, ids) -> all.addAll(
                sets.apply(new Span(start, end), books.isPortfolio() ? List.of(oneOf(ACCOUNT, ids)) : List.of())));
        return all;
    }

    private Optional<RowSet> exchange(Predicate<Driver> which) {
        Set<String> currencies = new TreeSet<>();
        for (ValueBook book : books.books()) {
            Account account = book.account();
            book.drivers().stream()
                    .map(DriverBook::driver)
                    .filter(driver -> driver.isMoney() && which.test(driver))
                    .forEach(driver -> currencies.add(
                            driver.foreignCurrency().orElse(account.currency()).getCurrencyCode()));
        }
        return ExchangeRates.rows(basis, currencies);
    }

    private Map<String, DriverTraits> drivers(Predicate<Driver> which) {
        Map<String, DriverTraits> drivers = new TreeMap<>();
        books.drivers()
                .filter(book -> which.test(book.driver()))
                .forEach(book -> drivers.merge(book.driver().id(), DriverTraits.of(book), DriverTraits::and));
        return drivers;
    }

    private static List<String> words(Set<Confidence> confidences) {
        return confidences.stream()
                .map(confidence -> confidence.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /**
     * What a driver's formula looks up.
     *
     * @param rates names that {@code driver_rate} rows give
     */
    private record DriverTraits(boolean baseline, Set<String> rates) {
        static DriverTraits of(DriverBook book) {
            Set<String> rates = new TreeSet<>(book.rates().keySet());
            rates.retainAll(book.variables());
            return new DriverTraits(book.variables().contains(MeasurementReader.BASELINE), rates);
        }

        DriverTraits and(DriverTraits other) {
            Set<String> both = new TreeSet<>(rates);
            both.addAll(other.rates);
            return new DriverTraits(baseline || other.baseline, both);
        }
    }
}
