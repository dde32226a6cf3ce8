package io.quarterdeck.jasper;

import io.quarterdeck.chart.ChartStyle;
import io.quarterdeck.chart.PaintedChart;
import io.quarterdeck.chart.Typeface;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintRectangle;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.ModeEnum;

/** What one printed page shows and where, read before its export moves anything; in points from the upper left. */
final class PaintedPage {
    private static final String ROLE = "net.sf.jasperreports.export.quarterdeck.role";

    private final ChartStyle style;
    private final List<PaintedText> texts = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private int order;

    /**
     * A filled area.
     *
     * @param order in which the page was painted
     */
    record Fill(Shape area, Color colour, int order) {}

    /** A chart; one that only decorates is none. */
    private record Picture(ChartRenderable chart, Rectangle2D box, int order) {}

    private PaintedPage(ChartStyle style) {
        this.style = style;
    }

    static PaintedPage of(List<JRPrintElement> elements, ChartStyle style) {
        PaintedPage page = new PaintedPage(style);
        page.add(elements, 0, 0);
        return page;
    }

    /** Those of the page itself, without the words within its charts. */
    List<PaintedText> texts() {
        return texts;
    }

    /** The fills of the page itself. */
    List<Fill> fills() {
        return fills;
    }

    /** Where charts stand, each with what it painted: empty before the export has drawn it. */
    List<PaintedPicture> pictures() {
        return pictures.stream().map(this::painted).toList();
    }

    private void add(List<JRPrintElement> elements, double left, double top) {
        for (JRPrintElement element : elements) {
            order++;
            Rectangle2D box = new Rectangle2D.Double(
                    left + element.getX(), top + element.getY(), element.getWidth(), element.getHeight());
            if (element instanceof JRPrintText text) {
                add(text, box);
            } else if (element instanceof JRPrintImage image && image.getRenderer() instanceof ChartRenderable chart) {
                pictures.add(new Picture(chart, box, order));
            } else if (element instanceof JRPrintRectangle || element instanceof JRPrintFrame) {
                fill(element, box);
            }
            if (element instanceof JRPrintFrame frame) {
                add(
                        frame.getElements(),
                        box.getX() + frame.getLineBox().getLeftPadding(),
                        box.getY() + frame.getLineBox().getTopPadding());
            }
        }
    }

    private void fill(JRPrintElement element, Rectangle2D box) {
        if (element.getMode() == ModeEnum.OPAQUE) {
            fills.add(new Fill(box, element.getBackcolor(), order));
        }
    }

    private void add(JRPrintText text, Rectangle2D box) {
        fill(text, box);
        String full = text.getFullText();
        if (full.isBlank()) {
            return;
        }
        boolean styled = !"none".equals(text.getMarkup());
        Typeface font = (text.isBold() ? style.bold() : style.regular()).at(text.getFontSize());
        PaintedText.Look look = new PaintedText.Look(
                text.getForecolor(),
                text.getFontSize(),
                text.isBold(),
                "footer".equals(text.getPropertiesMap().getProperty(ROLE)),
                order);
        TextLines lines = TextLines.of(text, box, font);
        texts.add(new PaintedText(full, box, look, () -> styled ? List.of(lines.room()) : lines.boxes()));
    }

    private PaintedPicture painted(Picture picture) {
        AffineTransform shift = AffineTransform.getTranslateInstance(
                picture.box().getX(), picture.box().getY());
        PaintedChart painted = picture.chart().painted();
        List<PaintedText> words = painted.labels().stream()
                .map(label -> words(label, shift, picture))
                .toList();
        List<Fill> grounds = painted.grounds().stream()
                .map(ground -> new Fill(shift.createTransformedShape(ground.area()), ground.colour(), picture.order()))
                .toList();
        return new PaintedPicture(picture.box(), words, grounds);
    }

    private static PaintedText words(PaintedChart.Label label, AffineTransform shift, Picture picture) {
        PaintedText.Look look = new PaintedText.Look(
                label.colour(), label.font().size(), label.font().isBold(), false, picture.order());
        return new PaintedText(
                label.text(), bounds(label.room(), shift), look, () -> List.of(bounds(label.ink(), shift)));
    }

    private static Rectangle2D bounds(Rectangle2D box, AffineTransform shift) {
        return shift.createTransformedShape(box).getBounds2D();
    }
}
