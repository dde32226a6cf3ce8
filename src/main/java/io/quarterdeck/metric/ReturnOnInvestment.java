package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Value against investment since the value start, undiscounted. */
record ReturnOnInvestment(Basis basis, ValueBooks books) {

    void add() {
        ValueRows rows = new ValueRows(basis, books);
        Figure value = basis.add(cumulative(
                "value.cumulative",
                "Cumulative value",
                "measurement",
                books::creditedSinceStart,
                rows::creditedSinceStart,
                noValue()));
        Figure promised = basis.add(cumulative(
                "value.promised.cumulative",
                "Cumulative promise",
                "promise",
                books::promisedSinceStart,
                rows::promisedSinceStart,
                basis.snapshot().hasPull(Kind.PROMISE) ? Absence.NO_PROMISE : Absence.NO_PULL));
        basis.add(Basis.ratio(
                Figure.of("value.realisation_rate", "Value realised of what was promised to date", Unit.RATIO),
                value,
                promised));
        Figure investment = basis.add(cumulative(
                "investment.cumulative",
                "Cumulative investment",
                "investment",
                books::investedSinceStart,
                rows::investedSinceStart,
                basis.snapshot().hasPull(Kind.INVESTMENT) ? Absence.NO_INVESTMENT : Absence.NO_PULL));
        FigureBuilder multiple =
                Figure.of("value.multiple", "Value multiple", Unit.RATIO).points(basis.history(this::multiple));
        basis.add(Basis.ratio(multiple, value, investment));
        basis.add(roi(value, investment));
    }

    private Absence noValue() {
        if (books.drivers().noneMatch(book -> ValueBooks.counted(book.driver()))) {
            boolean any = books.drivers().findAny().isPresent();
            return any ? Absence.NO_MONEY_DRIVERS : basis.nothing(Kind.MEASUREMENT);
        }
        return basis.snapshot().hasPull(Kind.MEASUREMENT) ? Absence.NO_MEASUREMENT : Absence.NO_PULL;
    }

    private Figure cumulative(
            String id,
            String name,
            String source,
            Function<LocalDate, Sum> sum,
            Function<LocalDate, List<RowSet>> rows,
            Absence otherwise) {
        LocalDate end = basis.period().end();
        FigureBuilder builder = Figure.of(id, name, basis.money())
                .formula("sum of the rows since the value start, as in a period's figure")
                .input("to", basis.lastDay().toString())
                .rows(rows.apply(end))
                .points(basis.history(at -> sum.apply(at.end()).value()));
        if (books.books().size() == 1) {
            books.books().get(0).account().valueStartOn().ifPresent(start -> builder.input("from", start.toString()));
        } else {
            builder.input("accounts", books.books().size());
        }
        Optional<Absence> notStarted = books.notStarted(end);
        if (notStarted.isPresent()) {
            return builder.source(source, 0, basis.lastDay()).absent(notStarted.get());
        }
        return ValueDelivered.figure(builder, sum.apply(end), source, basis.period(), otherwise);
    }

    private Optional<BigDecimal> multiple(ReviewPeriod at) {
        Optional<BigDecimal> invested = books.investedSinceStart(at.end()).value();
        return books.creditedSinceStart(at.end())
                .value()
                .flatMap(value -> invested.flatMap(cost -> Exact.divide(value, cost)));
    }

    private Figure roi(Figure value, Figure investment) {
        FigureBuilder builder = Figure.of("roi", "Return on investment, undiscounted", Unit.RATIO)
                .formula("(value.cumulative - investment.cumulative) / investment.cumulative")
                .source("measurement, investment", value.rows() + investment.rows(), basis.lastDay())
                .rows(Basis.joined(value.rowSets(), investment.rowSets()));
        value.value().ifPresent(amount -> builder.input(value.id(), amount));
        investment.value().ifPresent(amount -> builder.input(investment.id(), amount));
        if (value.value().isEmpty() || investment.value().isEmpty()) {
            return builder.absent(value.reason().or(investment::reason).orElseThrow());
        }
        BigDecimal cost = investment.value().get();
        return builder.valueOr(Exact.divide(value.value().get().subtract(cost), cost), Absence.ZERO_DENOMINATOR);
    }
}
