package io.quarterdeck.jasper;

import io.quarterdeck.account.Logo;
import io.quarterdeck.account.UnfitLogoException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A logo of pixels. */
record PixelArt(BufferedImage picture, boolean isPale, double widest) implements LogoArt {
    /** Below it a logo is a speck, or its pixels show. */
    private static final int LEAST = 32;
    /** At 96 pixels an inch single pixels can't be seen. */
    private static final double POINTS_A_PIXEL = 0.75;
    /** What the largest place for a logo shows at 300 pixels an inch. */
    private static final Rectangle MOST = new Rectangle(1040, 260);

    /** @throws UnfitLogoException when it shows nothing or has too few pixels */
    static PixelArt of(Logo logo, BufferedImage read) throws UnfitLogoException {
        Outline outline = Outline.of(logo.name(), read);
        Rectangle bounds = outline.bounds();
        if (Math.max(bounds.width, bounds.height) < LEAST) {
            throw new UnfitLogoException(
                    logo.name() + " has only " + bounds.width + " × " + bounds.height + " pixels",
                    "save one of 600 pixels across, or an SVG");
        }
        BufferedImage own =
                redrawn(read.getSubimage(bounds.x, bounds.y, bounds.width, bounds.height), bounds.width, bounds.height);
        return new PixelArt(thinned(own), outline.isPale(), bounds.width * POINTS_A_PIXEL);
    }

    /** By halves first: a single step would leave out pixels. */
    private static BufferedImage thinned(BufferedImage picture) {
        double excess = Math.max((double) picture.getWidth() / MOST.width, (double) picture.getHeight() / MOST.height);
        if (excess <= 1) {
            return picture;
        }
        double step = Math.min(2, excess);
        BufferedImage smaller =
                redrawn(picture, Math.max(1, (int) Math.round(picture.getWidth() / step)), Math.max(1, (int)
                        Math.round(picture.getHeight() / step)));
        return excess <= 2 ? smaller : thinned(smaller);
    }

    private static BufferedImage redrawn(BufferedImage picture, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    @Override
    public double aspect() {
        return (double) picture.getWidth() / picture.getHeight();
    }

    /** Opaque: no viewer or printer has to mix it with what lies below. */
    @Override
    public void draw(Graphics2D graphics, Rectangle2D area, Color ground) {
        BufferedImage flat = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D flattening = flat.createGraphics();
        flattening.setColor(ground);
        flattening.fillRect(0, 0, flat.getWidth(), flat.getHeight());
        flattening.drawImage(picture, 0, 0, null);
        flattening.dispose();
        AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        place.scale(area.getWidth() / flat.getWidth(), area.getHeight() / flat.getHeight());
        graphics.drawImage(flat, place, null);
    }
}
