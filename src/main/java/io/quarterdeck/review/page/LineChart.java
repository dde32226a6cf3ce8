package io.quarterdeck.review.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Lines over time.
 *
 * @param fromZero whether the value axis begins at zero; else it fits the data and the reference
 * @param fillBetween whether the area between the first two lines is tinted where the first lies above
 * @param reference a horizontal line such as 0 or 100 %
 */
public record LineChart(
        List<Tick> ticks,
        List<Line> lines,
        Optional<Reference> reference,
        List<Marker> markers,
        boolean fromZero,
        boolean fillBetween,
        String alt)
        implements Chart {
    public LineChart {
        ticks = List.copyOf(ticks);
        lines = List.copyOf(lines);
        markers = List.copyOf(markers);
    }

    /** @param label may be empty where labels would collide; {@code note} stands below it ("n 61") */
    public record Tick(String label, String note, boolean current) {}

    /** @param note under the name at the line's end */
    public record Line(String name, String note, Style style, List<LinePoint> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * One value, by position of its tick.
     *
     * @param low and {@code high}: the interval, drawn as a band
     * @param label printed beside the point; empty for none
     */
    public record LinePoint(
            Optional<BigDecimal> value, Optional<BigDecimal> low, Optional<BigDecimal> high, String label) {}

    /** A labelled place on the first line, by position of its tick. */
    public record Marker(int position, String title, String note) {}

    /** A dotted (or, at zero, solid) horizontal line with its label. */
    public record Reference(BigDecimal value, String label) {}

    /** How a line is drawn: actual solid in the brand's colour, secondary lighter, muted grey, bad in red. */
    public enum Style {
        ACTUAL,
        SECONDARY,
        MUTED,
        BAD
    }
}
