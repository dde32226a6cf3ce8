package io.quarterdeck.account;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads the pixels of a PNG or JPEG logo. */
public final class LogoPixels {
    /** A small file can unfold to gigabytes. */
    private static final long MOST = 50_000_000;
    /** More than a page can show. */
    private static final int ENOUGH = 1600;

    private static final int PRESS_COLOURS = 4;

    private LogoPixels() {}

    /**
     * The picture, thinned out where it has far more pixels than a page can show.
     *
     * @throws UnfitLogoException when it is damaged, far too large, or in colours for a printing press
     */
    public static BufferedImage read(Logo logo, LogoFormat format) throws UnfitLogoException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT))
                .next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(logo.bytes()))) {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST) {
                throw new UnfitLogoException(
                        logo.name() + " has " + width + " × " + height + " pixels",
                        "save one of 2000 pixels across, or an SVG");
            }
            if (format == LogoFormat.JPEG && JpegHead.colours(logo.bytes()) == PRESS_COLOURS) {
                throw new UnfitLogoException(
                        logo.name() + " is a " + format + " in colours for a printing press (CMYK)",
                        "save it as PNG, or as JPEG in RGB");
            }
            ImageReadParam thinned = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(width, height) / ENOUGH);
            thinned.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, thinned);
        } catch (IOException | RuntimeException damaged) {
            throw new UnfitLogoException(logo.name() + " is damaged", "save the logo again");
        } finally {
            reader.dispose();
        }
    }
}
