package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import io.quarterdeck.metric.Driver;
import io.quarterdeck.review.format.Cited;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Value by driver over the periods that have any.
 *
 * @param columns points of the total, oldest first
 * @param shown drivers with a layer of their own, largest first
 * @param gathered whether further drivers stand behind them
 */
record DriverColumns(Figure total, List<Point> columns, List<Driver> shown, boolean gathered) {
    private static final int MOST_LAYERS = 5;

    static Optional<DriverColumns> of(Dossier dossier) {
        return dossier.find("value.delivered")
                .filter(total -> !Series.trimmed(total).isEmpty())
                .map(total -> {
                    List<Point> columns = Series.trimmed(total);
                    List<Driver> all = Drivers.money(dossier).stream()
                            .filter(driver -> size(dossier, driver, columns).signum() > 0)
                            .sorted(Comparator.comparing((Driver driver) -> size(dossier, driver, columns))
                                    .reversed())
                            .toList();
                    boolean gathered = all.size() > MOST_LAYERS;
                    List<Driver> shown = gathered ? all.subList(0, MOST_LAYERS - 1) : all;
                    return new DriverColumns(total, columns, shown, gathered);
                });
    }

    /** A driver's value in a column. */
    static Optional<BigDecimal> amount(Dossier dossier, Driver driver, Point column) {
        return dossier.find("value.delivered." + driver.id())
                .flatMap(figure -> at(figure, column.at()))
                .flatMap(Point::value);
    }

    /** A driver's value in the column of that period, which cites it. */
    static Optional<Cited> amount(Dossier dossier, Citations citations, Driver driver, String period) {
        return dossier.find("value.delivered." + driver.id())
                .flatMap(figure -> at(figure, period).flatMap(point -> citations.point(figure, point)));
    }

    /** What the layers of a period's column leave to the gathered drivers. */
    Optional<Cited> rest(Dossier dossier, Citations citations, String period) {
        Optional<Cited> whole = at(total, period).flatMap(point -> citations.point(total, point));
        for (Driver driver : shown) {
            Optional<Cited> told = amount(dossier, citations, driver, period);
            whole = whole.map(left -> told.map(left::minus).orElse(left));
        }
        return whole;
    }

    private static Optional<Point> at(Figure figure, String period) {
        return figure.points().stream()
                .filter(point -> point.at().equals(period))
                .findFirst();
    }

    private static BigDecimal size(Dossier dossier, Driver driver, List<Point> columns) {
        return columns.stream()
                .map(column -> amount(dossier, driver, column))
                .flatMap(Optional::stream)
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
