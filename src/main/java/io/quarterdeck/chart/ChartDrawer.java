package io.quarterdeck.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A chart that knows its size only when it is drawn; lengths are points. Draws the same shapes each time. */
@FunctionalInterface
public interface ChartDrawer {
    /** @throws io.quarterdeck.gate.HeldException when its words do not fit into the area */
    void draw(Graphics2D graphics, Rectangle2D area);
}
