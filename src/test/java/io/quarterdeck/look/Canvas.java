package io.quarterdeck.look;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A picture's colours row by row, as 0xRRGGBB.
 *
 * @param pixels not copied, nobody changes them
 */
record Canvas(int width, int height, int[] pixels) {
    private static final int LEVEL = 17;
    private static final int MOST_COLOURS = 256;

    static Canvas of(BufferedImage picture) {
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        Arrays.setAll(pixels, at -> pixels[at] & 0xFFFFFF);
        return new Canvas(width, picture.getHeight(), pixels);
    }

    /** On a larger ground of a colour that no page has, so that what one picture lacks differs. */
    static Canvas of(BufferedImage picture, int width, int height) {
        Canvas own = of(picture);
        if (own.width == width && own.height == height) {
            return own;
        }
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xFF00FF);
        for (int row = 0; row < own.height; row++) {
            System.arraycopy(own.pixels, row * own.width, pixels, row * width, own.width);
        }
        return new Canvas(width, height, pixels);
    }

    /** Edges of letters and lines in sixteen levels of red, green and blue each, which no eye misses: files shrink to half. */
    Canvas inFewColours() {
        int[] few = new int[pixels.length];
        Arrays.setAll(few, at -> isEdge(at) ? level(pixels[at]) : pixels[at]);
        return new Canvas(width, height, few);
    }

    /** Grounds and bars have neighbours of their own colour. */
    private boolean isEdge(int at) {
        return (at == 0 || pixels[at] != pixels[at - 1]) && (at == pixels.length - 1 || pixels[at] != pixels[at + 1]);
    }

    private static int level(int colour) {
        int nearest = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            nearest |= ((colour >> shift & 255) + LEVEL / 2) / LEVEL * LEVEL << shift;
        }
        return nearest;
    }

    /** With a palette where 256 colours do. */
    BufferedImage picture() {
        Map<Integer, Integer> places = new LinkedHashMap<>();
        for (int pixel : pixels) {
            places.putIfAbsent(pixel, places.size());
        }
        if (places.size() > MOST_COLOURS) {
            BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(0, 0, width, height, pixels, 0, width);
            return picture;
        }
        byte[] indices = new byte[pixels.length];
        for (int at = 0; at < pixels.length; at++) {
            indices[at] = places.get(pixels[at]).byteValue();
        }
        int[] colours = places.keySet().stream().mapToInt(Integer::intValue).toArray();
        IndexColorModel palette = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette);
        picture.getRaster().setDataElements(0, 0, width, height, indices);
        return picture;
    }
}
