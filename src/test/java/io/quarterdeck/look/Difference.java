package io.quarterdeck.look;

import java.awt.image.BufferedImage;

/**
 * Two pictures that don't look alike.
 *
 * @param words how much of them differs and where, in points from the upper left
 * @param picture red where they differ, over a pale copy of the golden one
 */
public record Difference(String words, BufferedImage picture) {}
