package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import io.quarterdeck.metric.Driver;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** "710 k · +87 % in a year": the latest value of a layer and its change. */
final class DriverNote {
    private DriverNote() {}

    static String of(Dossier dossier, Driver driver) {
        List<Point> points = dossier.find("value.delivered." + driver.id())
                .map(Figure::points)
                .orElse(List.of());
        return note(
                dossier,
                at(points, dossier.period().name()),
                at(points, dossier.period().yearAgo().name()));
    }

    static String ofRest(Dossier dossier, DriverColumns data) {
        List<Point> columns = data.columns();
        String yearAgo = dossier.period().yearAgo().name();
        return note(
                dossier,
                data.rest(dossier, columns.get(columns.size() - 1)),
                columns.stream()
                        .filter(point -> point.at().equals(yearAgo))
                        .findFirst()
                        .flatMap(point -> data.rest(dossier, point)));
    }

    private static Optional<BigDecimal> at(List<Point> points, String period) {
        return points.stream()
                .filter(point -> point.at().equals(period))
                .findFirst()
                .flatMap(Point::value);
    }

    private static String note(Dossier dossier, Optional<BigDecimal> now, Optional<BigDecimal> yearAgo) {
        if (now.isEmpty()) {
            return dossier.formats().dash();
        }
        String value = dossier.formats().scales().compact(now.get());
        Optional<BigDecimal> change = yearAgo.filter(
                        before -> before.signum() > 0 && now.get().signum() >= 0)
                .map(before -> now.get().divide(before, MathContext.DECIMAL128).subtract(BigDecimal.ONE));
        return change.map(ratio -> dossier.say(
                        "drivers.layer.note",
                        "value",
                        value,
                        "change",
                        dossier.formats().ratios().signedPercent(ratio)))
                .orElse(value);
    }
}
