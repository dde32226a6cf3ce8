package io.quarterdeck.chart;

import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.LineChart.LinePoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.data.Range;

/** The span of values that a line chart shows. */
final class LineScale {
    private LineScale() {}

    /** From zero when the chart asks so, else around the data, its intervals and the reference; never of length 0. */
    static Range of(LineChart chart) {
        List<Double> values = new ArrayList<>();
        chart.lines().stream()
                .flatMap(line -> line.points().stream())
                .forEach(point -> of(point).map(BigDecimal::doubleValue).forEach(values::add));
        chart.reference().ifPresent(reference -> values.add(reference.value().doubleValue()));
        if (chart.fromZero()) {
            values.add(0.0);
        }
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        if (low == high) {
            return new Range(low - 1, high + 1);
        }
        double air = chart.fromZero() ? 0 : (high - low) * 0.08;
        return new Range(low - air, high + air);
    }

    private static Stream<BigDecimal> of(LinePoint point) {
        return Stream.of(point.value(), point.low(), point.high()).flatMap(java.util.Optional::stream);
    }
}
