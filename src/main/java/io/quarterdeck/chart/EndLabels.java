package io.quarterdeck.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names beside the ends of lines or layers, pushed apart so that none covers another. */
final class EndLabels {
    private static final double GAP = 5;

    /** A name with a note under it, wanted with its middle at {@code wanted}. */
    record Label(TextBlock name, TextBlock note, double wanted) {
        double height() {
            return name.height() + note.height();
        }

        double width() {
            return Math.max(name.width(), note.width());
        }
    }

    /** A label with the place it got. */
    record Placed(Label label, double middle) {
        Rectangle2D box(double x) {
            return new Rectangle2D.Double(x, middle - label.height() / 2, label.width(), label.height());
        }

        void draw(Graphics2D graphics, double x) {
            double top = middle - label.height() / 2;
            label.name().draw(graphics, x, top, TextBlock.Align.LEFT);
            label.note().draw(graphics, x, top + label.name().height(), TextBlock.Align.LEFT);
        }
    }

    private EndLabels() {}

    /** Places the labels between {@code top} and {@code bottom}, each as near to its wanted place as the others allow. */
    static List<Placed> place(List<Label> labels, double top, double bottom) {
        List<Label> sorted = labels.stream()
                .sorted(Comparator.comparingDouble(Label::wanted))
                .toList();
        double[] middles = new double[sorted.size()];
        double edge = top;
        for (int position = 0; position < middles.length; position++) {
            double half = sorted.get(position).height() / 2;
            middles[position] = Math.max(sorted.get(position).wanted(), edge + half);
            edge = middles[position] + half + GAP;
        }
        edge = bottom;
        for (int position = middles.length - 1; position >= 0; position--) {
            double half = sorted.get(position).height() / 2;
            middles[position] = Math.min(middles[position], edge - half);
            edge = middles[position] - half - GAP;
        }
        List<Placed> placed = new ArrayList<>();
        for (int position = 0; position < middles.length; position++) {
            placed.add(new Placed(sorted.get(position), middles[position]));
        }
        return placed;
    }
}
