package io.quarterdeck.look;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Tells whether two pictures of a page look alike.
 *
 * <p>Pixels differ when red, green or blue do by more than {@value #NOTICED} of 255, pages when more than
 * {@value #FORGIVEN} pixels do. Both were measured on pages of one pixel a point in few colours: between JDK 17 and JDK 25
 * no pixel of a page that both lay out alike is further apart than 17, which is one level of those colours; a digit of the
 * smallest and palest print that became another changes four pixels at least. A decimal point there that became a comma
 * changes one and isn't seen: what texts say is for other tests.
 */
public final class PictureComparison {
    static final int NOTICED = 17;
    static final int FORGIVEN = 2;
    private static final int RED = 0xE00000;

    private PictureComparison() {}

    /** Where the pictures differ, in red over a pale copy of the golden one; empty where they look alike. */
    public static Optional<Difference> of(BufferedImage golden, BufferedImage now) {
        int width = Math.max(golden.getWidth(), now.getWidth());
        int height = Math.max(golden.getHeight(), now.getHeight());
        Canvas old = Canvas.of(golden, width, height);
        Canvas made = Canvas.of(now, width, height);
        int[] marked = new int[width * height];
        int count = 0;
        Rectangle where = new Rectangle(0, 0, -1, -1);
        for (int at = 0; at < marked.length; at++) {
            boolean differs = distance(old.pixels()[at], made.pixels()[at]) > NOTICED;
            marked[at] = differs ? RED : pale(old.pixels()[at]);
            if (differs) {
                count++;
                where.add(new Rectangle(at % width, at / width, 1, 1));
            }
        }
        boolean sameSize = golden.getWidth() == now.getWidth() && golden.getHeight() == now.getHeight();
        if (sameSize && count <= FORGIVEN) {
            return Optional.empty();
        }
        String size = sameSize ? "" : "it is " + size(now) + " and was " + size(golden) + "; ";
        return Optional.of(new Difference(
                size + count + " of " + marked.length + " pixels differ" + place(where),
                new Canvas(width, height, marked).picture()));
    }

    private static String place(Rectangle where) {
        return where.isEmpty()
                ? ""
                : ", between " + where.x + ", " + where.y + " and " + (int) where.getMaxX() + ", "
                        + (int) where.getMaxY();
    }

    private static String size(BufferedImage picture) {
        return picture.getWidth() + " × " + picture.getHeight();
    }

    private static int distance(int one, int other) {
        int red = Math.abs((one >> 16 & 255) - (other >> 16 & 255));
        int green = Math.abs((one >> 8 & 255) - (other >> 8 & 255));
        int blue = Math.abs((one & 255) - (other & 255));
        return Math.max(red, Math.max(green, blue));
    }

    /** A quarter of the way from white. */
    private static int pale(int colour) {
        return 0xC0C0C0 + (colour >> 2 & 0x3F3F3F);
    }
}
