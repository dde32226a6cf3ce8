package io.quarterdeck.chart;

import io.quarterdeck.review.format.DrawnOrder;
import io.quarterdeck.review.format.SignedNumber;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lines of text in one typeface, wrapped to a width; nothing is ever cut. */
record TextBlock(List<String> lines, Typeface font, Color colour) {
    /** In sizes of the font. */
    private static final double LINE = 1.28;

    private static final double ASCENT = 1.02;
    private static final double TALL_LINE = 1.5;
    private static final double TALL_ASCENT = 1.1;

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    static TextBlock line(String text, Typeface font, Color colour) {
        return new TextBlock(text.isEmpty() ? List.of() : List.of(text), font, colour);
    }

    /** Breaks where words may; one that is wider than the width breaks between characters. */
    static TextBlock wrap(String text, Typeface font, Color colour, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String unit : units(text)) {
            String word = unit.strip();
            String longer = line.isEmpty() ? word : line + unit;
            if (width(longer, font) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, font) > width) {
                int cut = charactersThatFit(line, font, width);
                if (cut >= line.length()) {
                    break;
                }
                lines.add(line.substring(0, cut));
                line = line.substring(cut);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return new TextBlock(List.copyOf(lines), font, colour);
    }

    /** Wraps to as many lines as the width needs, but to about the same length each. */
    static TextBlock balanced(String text, Typeface font, Color colour, double width) {
        TextBlock block = wrap(text, font, colour, width);
        for (double narrower = width - 5; narrower > 0; narrower -= 5) {
            TextBlock next = wrap(text, font, colour, narrower);
            if (next.lines().size() > block.lines().size() || widestWord(text, font) > narrower) {
                return block;
            }
            block = next;
        }
        return block;
    }

    /** What stays on one line: a word with the space before it, or what a language without spaces holds together. */
    private static List<String> units(String text) {
        List<String> units = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            String space = units.isEmpty() ? "" : " ";
            if (word.codePoints().noneMatch(TextBlock::breaksAnywhere)) {
                units.add(space + word);
                continue;
            }
            BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
            places.setText(SignedNumber.lettered(word));
            int start = 0;
            for (int end = places.next(); end != BreakIterator.DONE; end = places.next()) {
                units.add((start == 0 ? space : "") + word.substring(start, end));
                start = end;
            }
        }
        return units;
    }

    private static boolean breaksAnywhere(int codePoint) {
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    private static int charactersThatFit(String word, Typeface font, double width) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        int fits = characters.next();
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            if (width(word.substring(0, end), font) > width) {
                break;
            }
            fits = end;
        }
        return fits;
    }

    static double width(String text, Typeface font) {
        return font.width(text);
    }

    /** Width of the widest word: the least width that breaks none. */
    static double widestWord(String text, Typeface font) {
        double widest = 0;
        for (String unit : units(text)) {
            String word = unit.strip();
            widest = Math.max(widest, width(word, font));
        }
        return widest;
    }

    double width() {
        return lines.stream().mapToDouble(line -> width(line, font)).max().orElse(0);
    }

    /** Letters of scripts from the right reach further above and below their line. */
    private boolean isTall() {
        return lines.stream().anyMatch(DrawnOrder::runsFromRight);
    }

    double lineHeight() {
        return font.size() * (isTall() ? TALL_LINE : LINE);
    }

    double height() {
        return lines.size() * lineHeight();
    }

    /** Draws with the block's top at {@code top}; {@code x} is its left edge, centre or right edge. */
    void draw(Graphics2D graphics, double x, double top, Align align) {
        graphics.setColor(colour);
        double baseline = top + font.size() * (isTall() ? TALL_ASCENT : ASCENT);
        Optional<PaintedChart> painted = PaintedChart.of(graphics);
        for (String line : lines) {
            double shift =
                    switch (align) {
                        case LEFT -> 0;
                        case CENTRE -> width(line, font) / 2;
                        case RIGHT -> width(line, font);
                    };
            double left = x - shift;
            double at = baseline;
            font.draw(graphics, line, left, at);
            painted.ifPresent(chart -> chart.label(
                    new PaintedChart.Label(line, font, colour, left, at, MirroredChart.isTurned(graphics))));
            baseline += lineHeight();
        }
    }

    void drawMiddle(Graphics2D graphics, double x, double middle, Align align) {
        draw(graphics, x, middle - height() / 2, align);
    }

    /** Draws centred over {@code x}, moved sideways as far as the area demands. */
    void drawWithin(Graphics2D graphics, double x, double top, Rectangle2D area) {
        double half = width() / 2;
        double centre = Math.max(area.getMinX() + half, Math.min(area.getMaxX() - half, x));
        draw(graphics, centre, top, Align.CENTRE);
    }
}
