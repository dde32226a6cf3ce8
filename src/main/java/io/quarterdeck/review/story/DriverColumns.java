package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import io.quarterdeck.metric.Driver;
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
        return dossier.find("value.delivered." + driver.id()).stream()
                .flatMap(figure -> figure.points().stream())
                .filter(point -> point.at().equals(column.at()))
                .findFirst()
                .flatMap(Point::value);
    }

    /** What the layers of a column leave to the gathered drivers. */
    Optional<BigDecimal> rest(Dossier dossier, Point column) {
        BigDecimal told = shown.stream()
                .map(driver -> amount(dossier, driver, column))
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return column.value().map(value -> value.subtract(told));
    }

    private static BigDecimal size(Dossier dossier, Driver driver, List<Point> columns) {
        return columns.stream()
                .map(column -> amount(dossier, driver, column))
                .flatMap(Optional::stream)
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
