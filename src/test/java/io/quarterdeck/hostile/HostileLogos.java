package io.quarterdeck.hostile;

import io.quarterdeck.account.Logo;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;

/** Logos of every shape: none, a hair wide, a hair high, tiny, huge, drawn as vectors. */
final class HostileLogos {
    private static final List<Optional<Logo>> LOGOS = List.of(
            Optional.empty(),
            Optional.empty(),
            Optional.of(png(1, 600)),
            Optional.of(png(1_200, 1)),
            Optional.of(png(1, 1)),
            Optional.of(png(900, 700)),
            Optional.of(svg("0 0 1000 4")),
            Optional.of(svg("-50 -900 4 1800")));

    private HostileLogos() {}

    static Optional<Logo> any(Random random) {
        return LOGOS.get(random.nextInt(LOGOS.size()));
    }

    private static Logo png(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Logo(width + "x" + height + ".png", bytes.toByteArray());
    }

    private static Logo svg(String viewBox) {
        String text = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + viewBox
                + "\"><rect x=\"-50\" y=\"-900\" width=\"2000\" height=\"2000\" fill=\"#777777\"/></svg>";
        return new Logo("odd.svg", text.getBytes(StandardCharsets.UTF_8));
    }
}
