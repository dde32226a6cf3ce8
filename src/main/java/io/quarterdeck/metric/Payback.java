package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** When cumulative value passed cumulative investment for good, and both by calendar month since the value start. */
final class Payback {
    private final Basis basis;
    private final ValueBook book;
    private final ValueBooks books;
    private final ValueRows rows;
    private final List<ReviewPeriod> months;

    Payback(Basis basis, ValueBook book) {
        this.basis = basis;
        this.book = book;
        this.books = ValueBooks.ofAccount(book);
        this.rows = new ValueRows(basis, books);
        this.months = months();
    }

    void add() {
        basis.add(payback());
        LocalDate end = basis.period().end();
        basis.add(monthly(
                "value.cumulative",
                "Cumulative value by month",
                "measurement",
                books::creditedSinceStart,
                rows.creditedSinceStart(end)));
        basis.add(monthly(
                "investment.cumulative",
                "Cumulative investment by month",
                "investment",
                books::investedSinceStart,
                rows.investedSinceStart(end)));
    }

    private Figure payback() {
        LocalDate end = basis.period().end();
        Sum value = books.creditedSinceStart(end);
        Sum invested = books.investedSinceStart(end);
        FigureBuilder builder = Figure.of("payback.month", "Month of payback", Unit.MONTH)
                .formula("first month since the value start at whose end cumulative value >= cumulative investment,"
                        + " and stays so to the period's end")
                .source("measurement, investment", value.rows() + invested.rows(), basis.lastDay())
                .rows(Basis.joined(rows.creditedSinceStart(end), rows.investedSinceStart(end)));
        book.account().valueStartOn().ifPresent(start -> builder.input("from", start.toString()));
        if (value.value().isEmpty() || invested.value().isEmpty()) {
            return builder.absent(lacking(end, value, invested));
        }
        int first = months.size();
        while (first > 0 && isPaidBack(months.get(first - 1))) {
            first--;
        }
        if (first == months.size()) {
            return builder.absent(Absence.NOT_PAID_BACK);
        }
        return builder.input("month", months.get(first).name()).value(first + 1);
    }

    private Absence lacking(LocalDate end, Sum value, Sum invested) {
        return books.notStarted(end)
                .or(value::gap)
                .or(invested::gap)
                .orElse(value.value().isEmpty() ? Absence.NO_MEASUREMENT : Absence.NO_INVESTMENT);
    }

    /** With no value and no investment yet there is nothing to pay back. */
    private boolean isPaidBack(ReviewPeriod month) {
        Sum value = books.creditedSinceStart(month.end());
        Sum invested = books.investedSinceStart(month.end());
        return value.rows() + invested.rows() > 0 && value.amount().compareTo(invested.amount()) >= 0;
    }

    private Figure monthly(String id, String name, String source, Function<LocalDate, Sum> sum, List<RowSet> sets) {
        List<Point> points =
                Basis.points(months, month -> sum.apply(month.end()).value(), month -> Map.of());
        FigureBuilder builder = Figure.of(id + ".monthly", name, basis.money())
                .formula(id)
                .input("months", months.size())
                .points(points)
                .rows(sets);
        Sum total = sum.apply(basis.period().end());
        Absence none = source.equals("measurement") ? Absence.NO_MEASUREMENT : Absence.NO_INVESTMENT;
        Optional<Absence> notStarted = books.notStarted(basis.period().end());
        return ValueDelivered.figure(builder, total, source, basis.period(), notStarted.orElse(none));
    }

    private List<ReviewPeriod> months() {
        List<ReviewPeriod> found = new ArrayList<>();
        ReviewPeriod last = basis.period().calendar().containing(Granularity.MONTH, basis.lastDay());
        book.account().valueStartOn().ifPresent(start -> {
            ReviewPeriod month = basis.period().calendar().containing(Granularity.MONTH, start);
            for (; !month.start().isAfter(last.start()); month = month.next()) {
                found.add(month);
            }
        });
        return List.copyOf(found);
    }
}
