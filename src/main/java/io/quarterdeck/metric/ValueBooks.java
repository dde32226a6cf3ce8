package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Confidence;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The value books of one account or of a portfolio, summed.
 *
 * @param strangers ids of accounts that have rows but don't belong to the portfolio
 */
record ValueBooks(List<ValueBook> books, boolean isPortfolio, Set<String> strangers) {
    static final Set<Confidence> DELIVERED = EnumSet.of(Confidence.MEASURED, Confidence.ATTESTED);
    static final Set<Confidence> ESTIMATED = EnumSet.of(Confidence.ESTIMATED);

    static ValueBooks ofAccount(ValueBook book) {
        return new ValueBooks(List.of(book), false, Set.of());
    }

    static ValueBooks ofPortfolio(List<ValueBook> books, Set<String> strangers) {
        return new ValueBooks(books, true, strangers);
    }

    /** Drivers that the headline, the bridge, the multiple and the plan count. */
    static boolean counted(Driver driver) {
        return driver.isMoney() && driver.category() != Driver.Category.RISK_REDUCED;
    }

    static boolean risk(Driver driver) {
        return driver.isMoney() && driver.category() == Driver.Category.RISK_REDUCED;
    }

    Sum credited(Predicate<Driver> which, Set<Confidence> confidences, Span span) {
        return over(which, driver -> driver.credited(confidences, span));
    }

    Sum promised(Predicate<Driver> which, Span span) {
        return over(which, driver -> driver.promised(span));
    }

    /** Value delivered from each account's value start until before {@code end}. */
    Sum creditedSinceStart(LocalDate end) {
        return sinceStart(end, (book, span) -> ofBook(book, driver -> driver.credited(DELIVERED, span)));
    }

    Sum promisedSinceStart(LocalDate end) {
        return sinceStart(end, (book, span) -> ofBook(book, driver -> driver.promised(span)));
    }

    Sum investedSinceStart(LocalDate end) {
        return sinceStart(end, ValueBook::invested);
    }

    /** Books of one driver by account. */
    List<DriverBook> driver(String id) {
        return drivers().filter(book -> book.driver().id().equals(id)).toList();
    }

    Stream<DriverBook> drivers() {
        return books.stream().flatMap(book -> book.drivers().stream());
    }

    /** Why nothing can be counted since the value start; empty when something may. */
    Optional<Absence> notStarted(LocalDate end) {
        if (books.stream().allMatch(book -> book.account().valueStartOn().isEmpty())) {
            return Optional.of(Absence.NO_VALUE_START);
        }
        boolean started = books.stream()
                .flatMap(book -> book.account().valueStartOn().stream())
                .anyMatch(start -> start.isBefore(end));
        return started ? Optional.empty() : Optional.of(Absence.VALUE_NOT_STARTED);
    }

    private Sum sinceStart(LocalDate end, java.util.function.BiFunction<ValueBook, Span, Sum> sum) {
        Sum total = Sum.NONE;
        for (ValueBook book : books) {
            Optional<LocalDate> start = book.account().valueStartOn();
            if (start.isPresent()) {
                total = total.plus(sum.apply(book, new Span(start.get(), end)));
            }
        }
        return total;
    }

    private Sum over(Predicate<Driver> which, Function<DriverBook, Sum> sum) {
        return drivers().filter(book -> which.test(book.driver())).map(sum).reduce(Sum.NONE, Sum::plus);
    }

    private static Sum ofBook(ValueBook book, Function<DriverBook, Sum> sum) {
        return ofAccount(book).over(ValueBooks::counted, sum);
    }
}
