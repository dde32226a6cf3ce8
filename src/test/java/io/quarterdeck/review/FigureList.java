package io.quarterdeck.review;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts figures together for a test, with the ids that the metrics give. */
final class FigureList {
    private final List<Figure> figures = new ArrayList<>();
    private final LocalDate asOf;

    FigureList(LocalDate asOf) {
        this.asOf = asOf;
    }

    FigureBuilder builder(String id, Unit unit, String source) {
        return Figure.of(id, id, unit).formula("sum of the inputs").source(source, 7, asOf);
    }

    FigureList add(Figure figure) {
        figures.add(figure);
        return this;
    }

    FigureList add(String id, Unit unit, String source, String value) {
        return add(builder(id, unit, source).value(new BigDecimal(value)));
    }

    FigureList add(String id, Unit unit, String source, String value, List<Point> points) {
        return add(builder(id, unit, source).points(points).value(new BigDecimal(value)));
    }

    FigureList absent(String id, Unit unit, Absence reason) {
        return add(builder(id, unit, "measurement").absent(reason));
    }

    Figures figures() {
        return Figures.of(figures);
    }

    static List<Point> points(List<ReviewPeriod> periods, String... values) {
        List<Point> points = new ArrayList<>();
        for (int index = 0; index < periods.size(); index++) {
            ReviewPeriod period = periods.get(index);
            Optional<BigDecimal> value =
                    values[index].isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(values[index]));
            points.add(new Point(period.name(), Optional.of(period.start()), value, Map.of()));
        }
        return points;
    }
}
