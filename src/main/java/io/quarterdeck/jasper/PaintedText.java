package io.quarterdeck.jasper;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Supplier;

/** A text where it stands on a printed page, in points from the page's upper left corner. */
final class PaintedText {
    private final String text;
    private final Rectangle2D room;
    private final Look look;
    private final Supplier<List<Rectangle2D>> measured;
    private List<Rectangle2D> lines = List.of();
    private boolean known;

    /**
     * How it is set.
     *
     * @param size in points
     * @param footer whether it belongs to the page's foot
     * @param order in which the page was painted; what has a higher number lies above
     */
    record Look(Color colour, double size, boolean bold, boolean footer, int order) {}

    /**
     * @param room that it takes at the most
     * @param measured the glyphs' boxes, line by line; measured only where it matters
     */
    PaintedText(String text, Rectangle2D room, Look look, Supplier<List<Rectangle2D>> measured) {
        this.text = text;
        this.room = room;
        this.look = look;
        this.measured = measured;
    }

    String text() {
        return text;
    }

    Look look() {
        return look;
    }

    Rectangle2D room() {
        return room;
    }

    /** The glyphs' boxes, line by line. */
    List<Rectangle2D> lines() {
        if (!known) {
            lines = measured.get();
            known = true;
        }
        return lines;
    }

    /** Whether any line goes further into the box than a hair, to the right and downwards. */
    boolean runsInto(Rectangle2D box, double hair) {
        return meets(room, box, hair) && lines().stream().anyMatch(line -> meets(line, box, hair));
    }

    boolean runsInto(PaintedText other, double hair) {
        return meets(room, other.room, hair) && other.lines().stream().anyMatch(line -> runsInto(line, hair));
    }

    /** Whether any line goes further out of the box than a hair. */
    boolean leaves(Rectangle2D box, double hair) {
        return !within(room, box, hair) && lines().stream().anyMatch(line -> !within(line, box, hair));
    }

    static boolean meets(Rectangle2D one, Rectangle2D other, double hair) {
        return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX()) > hair
                && Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY()) > hair;
    }

    static boolean within(Rectangle2D inner, Rectangle2D outer, double hair) {
        return inner.getMinX() >= outer.getMinX() - hair
                && inner.getMaxX() <= outer.getMaxX() + hair
                && inner.getMinY() >= outer.getMinY() - hair
                && inner.getMaxY() <= outer.getMaxY() + hair;
    }
}
