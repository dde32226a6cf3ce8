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
        int width = picture.getWidth();
        int[] colours = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        boolean pale = isPale(colours, width);
        Rectangle bounds = bounds(colours, width, pale);
        if (bounds.isEmpty()) {
            throw new UnfitLogoException(name + " shows nothing: it is empty or white all over", "save it again");
        }
        return new Outline(bounds, pale);
    }

    private static Rectangle bounds(int[] colours, int width, boolean pale) {
        int left = width;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int row = 0; row * width < colours.length; row++) {
            for (int column = 0; column < width; column++) {
                int colour = colours[row * width + column];
                if (isThere(colour) && (pale || darkest(colour) < WHITE)) {
                    left = Math.min(left, column);
                    right = Math.max(right, column);
                    top = top < 0 ? row : top;
                    bottom = row;
                }
            }
        }
        return right < 0 ? new Rectangle() : new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }

    private static boolean isPale(int[] colours, int width) {
        int edge = 0;
        int paleEdge = 0;
        for (int row = width; row < colours.length - width; row += width) {
            for (int at = row + 1; at < row + width - 1; at++) {
                if (isThere(colours[at])
                        && !(isThere(colours[at - 1])
                                && isThere(colours[at + 1])
                                && isThere(colours[at - width])
                                && isThere(colours[at + width]))) {
                    edge++;
                    paleEdge += darkest(colours[at]) >= PALE ? 1 : 0;
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
