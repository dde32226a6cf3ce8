package io.quarterdeck.chart;

import java.awt.Color;
import java.awt.Graphics2D;

/** Words anywhere in a chart, drawn as its drawers draw theirs. */
public final class WordsInChart {
    private WordsInChart() {}

    public static void draw(String words, Typeface font, Graphics2D graphics, double x, double top) {
        TextBlock.line(words, font, new Color(0x12213A)).draw(graphics, x, top, TextBlock.Align.LEFT);
    }
}
