package io.quarterdeck.jasper;

import io.quarterdeck.chart.ChartDrawer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * A logo in its place: never distorted, and as heavy to the eye as any other.
 *
 * @param atRight at the right edge of its place instead of the left; in both cases in the middle of its height
 * @param ground what lies under the place
 * @param plate laid under a logo that was made for another kind of ground
 */
record LogoPlace(LogoArt art, boolean atRight, Color ground, Color plate) implements ChartDrawer {
    /** Of the place's area: a square fills the height, a wide one the width, and neither both. */
    private static final double SHARE = 0.55;
    /** Of the place's height, around a logo that stands on a plate. */
    private static final double MARGIN = 0.14;

    private static final int DARK = 128;

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        boolean plated = art.isPale() != isDark(ground);
        double margin = plated ? area.getHeight() * MARGIN : 0;
        Rectangle2D room = new Rectangle2D.Double(
                area.getX() + margin,
                area.getY() + margin,
                area.getWidth() - 2 * margin,
                area.getHeight() - 2 * margin);
        Rectangle2D place = placed(room);
        if (plated) {
            graphics.setColor(plate);
            graphics.fill(new Rectangle2D.Double(
                    place.getX() - margin,
                    place.getY() - margin,
                    place.getWidth() + 2 * margin,
                    place.getHeight() + 2 * margin));
        }
        art.draw(graphics, place, plated ? plate : ground);
    }

    /** Where the logo itself comes to stand. */
    Rectangle2D placed(Rectangle2D room) {
        double aspect = art.aspect();
        double width = Math.sqrt(room.getWidth() * room.getHeight() * SHARE * aspect);
        width = Math.min(Math.min(width, art.widest()), Math.min(room.getWidth(), room.getHeight() * aspect));
        double height = width / aspect;
        double left = atRight ? room.getMaxX() - width : room.getX();
        return new Rectangle2D.Double(left, room.getCenterY() - height / 2, width, height);
    }

    private static boolean isDark(Color colour) {
        return (colour.getRed() * 3 + colour.getGreen() * 6 + colour.getBlue()) / 10 < DARK;
    }
}
