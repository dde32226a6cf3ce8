package io.quarterdeck.jasper;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A chart on a printed page.
 *
 * @param box in points on the page
 * @param words that it painted
 * @param grounds that it filled
 */
record PaintedPicture(Rectangle2D box, List<PaintedText> words, List<PaintedPage.Fill> grounds) {}
