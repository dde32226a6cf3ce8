package io.quarterdeck.jasper;

import io.quarterdeck.account.UnfitLogoException;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/**
 * What of a picture can be seen on its ground.
 *
 * @param bounds in pixels: without margins that are transparent or, where it was made for white paper, white
 * @param isPale whether most of its edge towards the transparent part is white or nearly so
 */
record Outline(Rectangle bounds, boolean isPale) {
    private static final int FAINTEST = 26;
    private static final int WHITE = 250;
    private static final int PALE = 215;

    /** @throws UnfitLogoException when nothing can be seen */
    static Outline of(String name, BufferedImage picture) throws UnfitLogoException {
        boolean pale = isPale(picture);
        Rectangle bounds = bounds(picture, pale);
        if (bounds.isEmpty()) {
            throw new UnfitLogoException(name + " shows nothing: it is empty or white all over", "save it again");
        }
        return new Outline(bounds, pale);
    }

    private static Rectangle bounds(BufferedImage picture, boolean pale) {
        Rectangle bounds = new Rectangle();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y);
                if (isThere(colour) && (pale || darkest(colour) < WHITE)) {
                    Rectangle pixel = new Rectangle(x, y, 1, 1);
                    bounds = bounds.isEmpty() ? pixel : bounds.union(pixel);
                }
            }
        }
        return bounds;
    }

    private static boolean isPale(BufferedImage picture) {
        int edge = 0;
        int paleEdge = 0;
        for (int y = 1; y < picture.getHeight() - 1; y++) {
            for (int x = 1; x < picture.getWidth() - 1; x++) {
                int colour = picture.getRGB(x, y);
                if (isThere(colour)
                        && !(isThere(picture.getRGB(x - 1, y))
                                && isThere(picture.getRGB(x + 1, y))
                                && isThere(picture.getRGB(x, y - 1))
                                && isThere(picture.getRGB(x, y + 1)))) {
                    edge++;
                    paleEdge += darkest(colour) >= PALE ? 1 : 0;
                }
            }
        }
        return edge > 0 && paleEdge * 2 > edge;
    }

    private static boolean isThere(int colour) {
        return colour >>> 24 >= FAINTEST;
    }

    private static int darkest(int colour) {
        return Math.min(colour >> 16 & 255, Math.min(colour >> 8 & 255, colour & 255));
    }
}
