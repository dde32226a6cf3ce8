package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Confidence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.period.ReviewPeriod;
import java.util.List;
import java.util.Set;

/**
 * One driver's value in a period, with its formula and the numbers to compute it again.
 *
 * @param books of one account, or of each account of a portfolio
 */
record DriverFigure(Basis basis, Driver driver, List<DriverBook> books, ValueRows rows, Absence none) {

    Figure at(String id, String name, ReviewPeriod period, Set<Confidence> confidences, boolean series) {
        FigureBuilder builder = Figure.of(id, name, books.get(0).unit())
                .rows(rows.credited(driver::equals, confidences, Span.of(period)));
        if (books.size() == 1) {
            describe(builder, books.get(0), period, confidences);
        } else {
            builder.formula("sum over accounts of " + formula(books.get(0))).input("accounts", books.size());
        }
        if (series) {
            builder.points(basis.history(at -> credited(at, confidences).value()));
        }
        return ValueDelivered.figure(
                builder, credited(period, confidences), "measurement, baseline, driver_rate", period, none);
    }

    private Sum credited(ReviewPeriod period, Set<Confidence> confidences) {
        return books.stream()
                .map(book -> book.credited(confidences, Span.of(period)))
                .reduce(Sum.NONE, Sum::plus);
    }

    private void describe(FigureBuilder builder, DriverBook book, ReviewPeriod period, Set<Confidence> confidences) {
        builder.formula(formula(book));
        // what the driver names itself goes first, so that it can't hide the numbers of the outer formula
        book.baselines().on(period.lastDay()).ifPresent(baseline -> builder.input("baseline", baseline));
        driver.rates().keySet().stream().sorted().forEach(rate -> book.rateOn(rate, period.lastDay())
                .ifPresent(value -> builder.input(rate, value)));
        book.rates().keySet().stream()
                .filter(rate -> !driver.rates().containsKey(rate))
                .sorted()
                .forEach(rate -> book.rateOn(rate, period.lastDay()).ifPresent(value -> builder.input(rate, value)));
        book.formulaSum(confidences, Span.of(period)).value().ifPresent(sum -> builder.input("sum", sum));
        driver.attribution().ifPresent(share -> builder.input("attribution", share));
        driver.haircut().ifPresent(share -> builder.input("haircut", share));
        if (converts(book)) {
            book.exchange().ifPresent(exchange -> builder.input("per_base_to", exchange.times())
                    .input("per_base_from", exchange.by()));
        }
    }

    /** {@code sum(…)} stands for the input "sum": the formula added over the measurements. */
    private String formula(DriverBook book) {
        return "sum(" + driver.formula() + ")"
                + (driver.attribution().isPresent() ? " * attribution" : "")
                + (driver.haircut().isPresent() ? " * (1 - haircut)" : "")
                + (converts(book) ? " * per_base_to / per_base_from" : "");
    }

    private static boolean converts(DriverBook book) {
        return !book.exchange().equals(java.util.Optional.of(ExchangeRates.Exchange.NONE));
    }
}
