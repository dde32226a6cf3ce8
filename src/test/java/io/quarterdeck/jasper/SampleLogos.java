package io.quarterdeck.jasper;

import io.quarterdeck.account.Logo;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Logos of every shape that customers send. */
final class SampleLogos {
    private SampleLogos() {}

    /** A rectangle of one colour in a transparent picture; its place and size are x, y, width, height. */
    static Logo png(int width, int height, Color colour, int... place) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(place[0], place[1], place[2], place[3]);
        graphics.dispose();
        return new Logo("logo.png", written(image, "png"));
    }

    static Logo full(int width, int height, Color colour) {
        return png(width, height, colour, 0, 0, width, height);
    }

    static Logo jpeg(int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return new Logo("logo.png", written(image, "jpeg"));
    }

    /** Four bands and no word of what they mean, as printers' programs write them. */
    static Logo cmyk() {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 60, 60, 4, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(raster, null, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return new Logo("logo.png", bytes.toByteArray());
    }

    static Logo svg(String attributes, String shapes) {
        String text = "<svg xmlns='http://www.w3.org/2000/svg' " + attributes + ">" + shapes + "</svg>";
        return new Logo("logo.svg", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
