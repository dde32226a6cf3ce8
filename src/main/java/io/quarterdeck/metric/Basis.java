package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Condition;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What every family computes from.
 *
 * @param currency of every money figure: the account's, or the company's for a portfolio
 * @param out where the figures go
 */
record Basis(Snapshot snapshot, MetricSettings settings, Currency currency, Computation out) {
    /** Periods of history that a series shows. */
    static final int HISTORY = 8;

    ReviewPeriod period() {
        return snapshot.period();
    }

    LocalDate lastDay() {
        return period().lastDay();
    }

    Unit money() {
        return Unit.money(currency);
    }

    /** Why a kind gives nothing at all. */
    Absence nothing(Kind kind) {
        return snapshot.hasPull(kind) ? Absence.NO_ROWS : Absence.NO_PULL;
    }

    Figure add(Figure figure) {
        return out.add(figure);
    }

    /** The last eight periods as points; no value where {@code value} has none. */
    List<Point> history(Function<ReviewPeriod, Optional<BigDecimal>> value) {
        return points(period().trailing(HISTORY), value, point -> Map.of());
    }

    static List<Point> points(
            List<ReviewPeriod> periods,
            Function<ReviewPeriod, Optional<BigDecimal>> value,
            Function<ReviewPeriod, Map<String, BigDecimal>> detail) {
        return periods.stream()
                .map(period -> new Point(
                        period.name(), Optional.of(period.start()), value.apply(period), detail.apply(period)))
                .toList();
    }

    /** Adds {@code id.previous} and {@code id.year_ago}: the same figure of earlier periods, without points. */
    void addEarlier(String id, String name, PeriodFigure figure) {
        add(figure.at(id + ".previous", name + ", previous period", period().previous()));
        add(figure.at(id + ".year_ago", name + ", a year ago", period().yearAgo()));
    }

    /** numerator ÷ denominator of two figures, absent for the reason of the one that is. */
    static Figure ratio(FigureBuilder builder, Figure numerator, Figure denominator) {
        return combine(builder, numerator, denominator, " / ", Exact::divide);
    }

    static Figure difference(FigureBuilder builder, Figure minuend, Figure subtrahend) {
        return combine(builder, minuend, subtrahend, " - ", (a, b) -> Optional.of(a.subtract(b)));
    }

    /** The column lies in the period. */
    static List<Condition> within(String column, ReviewPeriod period) {
        return List.of(Condition.from(column, period.start()), Condition.before(column, period.end()));
    }

    /** The sets of a figure that is made of two others. */
    static List<RowSet> joined(List<RowSet> some, List<RowSet> more) {
        List<RowSet> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static Figure combine(
            FigureBuilder builder,
            Figure left,
            Figure right,
            String operator,
            java.util.function.BiFunction<BigDecimal, BigDecimal, Optional<BigDecimal>> operation) {
        builder.formula(left.id() + operator + right.id());
        left.value().ifPresent(value -> builder.input(left.id(), value));
        right.value().ifPresent(value -> builder.input(right.id(), value));
        String source = left.source().equals(right.source()) ? left.source() : left.source() + ", " + right.source();
        builder.source(source, left.rows() + right.rows(), left.asOf()).rows(joined(left.rowSets(), right.rowSets()));
        if (left.value().isEmpty() || right.value().isEmpty()) {
            return builder.absent(
                    left.value().isEmpty()
                            ? left.reason().orElseThrow()
                            : right.reason().orElseThrow());
        }
        return builder.valueOr(operation.apply(left.value().get(), right.value().get()), Absence.ZERO_DENOMINATOR);
    }

    /** A figure as of any period. */
    interface PeriodFigure {
        Figure at(String id, String name, ReviewPeriod period);
    }
}
