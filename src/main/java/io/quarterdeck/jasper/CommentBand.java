package io.quarterdeck.jasper;

import io.quarterdeck.chart.Typeface;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.PositionTypeEnum;

/**
 * The block that the frame has for a comment, under a page's own rows and charts, which give way to it.
 *
 * @param width of a line of the comment in points, as is the size
 * @param height of its field before it grows
 */
record CommentBand(double width, int height, double size) {
    static final String COMMENT = "comment";
    /** Of every page between its margins. */
    private static final int WIDTH = 864;

    /** Points of a title's height, so that few of the many that titles have need a template of their own. */
    private static final double STEP = 8;

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /**
     * What a page's texts take of its height.
     *
     * @param comment points that its text takes
     * @param title points of the title
     * @param more points that the charts give besides, for what lists and long texts take
     */
    record Room(int comment, int title, int more) {}

    /** As the frame's summary says. */
    static CommentBand of(JasperDesign frame) {
        for (JRChild child : frame.getSummary().getChildren()) {
            if (child instanceof JRDesignTextField field
                    && field.getExpression().getText().equals("$P{" + COMMENT + "}")) {
                return new CommentBand(field.getWidth(), field.getHeight(), field.getOwnFontSize());
            }
        }
        throw new IllegalArgumentException("frame.jrxml has no summary with a text field of $P{comment}. Add it.");
    }

    /** @param title points that the page's title takes */
    Room room(String comment, Typeface face, int title, int more) {
        Typeface font = face.at((float) size);
        LineBreakMeasurer measurer =
                new LineBreakMeasurer(font.attributed(comment).getIterator(), CONTEXT);
        int lines = 0;
        while (measurer.getPosition() < comment.length()) {
            measurer.nextLayout((float) width - 1);
            lines++;
        }
        return new Room(
                (int) Math.ceil(lines * font.lineHeight(comment)), (int) Math.ceil(title / STEP) * (int) STEP, more);
    }

    /** Sets the block under the page, and takes its room from the page's charts. */
    void into(JasperDesign page, JasperDesign frame, Room room) {
        JRDesignBand block = (JRDesignBand) frame.getSummary();
        int taken = block.getHeight() + Math.max(0, room.comment() - height);
        JRDesignBand own = (JRDesignBand) page.getSummary();
        if (own == null || own.getHeight() == 0) {
            page.setSummary(block);
            page.setSummaryWithPageHeaderAndFooter(true);
        } else {
            below(own, block);
            taken += own.getHeight();
        }
        int free = page.getPageHeight()
                - page.getTopMargin()
                - page.getBottomMargin()
                - height(page.getPageHeader())
                - Math.max(0, room.title() - titleHeight(page))
                - height(page.getColumnHeader())
                - height(page.getPageFooter())
                - taken;
        for (JRBand band : page.getDetailSection().getBands()) {
            GivingWay.fit((JRDesignBand) band, free, room.more());
        }
    }

    /** The title stretches the head where it is higher than its field. */
    private static int titleHeight(JasperDesign page) {
        return Stream.of(page.getPageHeader())
                .filter(Objects::nonNull)
                .flatMap(head -> head.getChildren().stream())
                .filter(JRDesignTextField.class::isInstance)
                .map(JRDesignTextField.class::cast)
                .filter(field -> field.getExpression().getText().equals("$P{" + MarkedTexts.TITLE + "}"))
                .mapToInt(JRDesignElement::getHeight)
                .findFirst()
                .orElse(0);
    }

    /** Each in a frame of its own, so that what fills its container's height fills its own alone. */
    private static void below(JRDesignBand own, JRDesignBand block) {
        JRDesignFrame above = frame(own, 0);
        JRDesignFrame under = frame(block, own.getHeight());
        own.setHeight(own.getHeight() + block.getHeight());
        own.addElement(above);
        own.addElement(under);
    }

    private static JRDesignFrame frame(JRDesignBand band, int y) {
        JRDesignFrame frame = new JRDesignFrame();
        frame.setX(0);
        frame.setY(y);
        frame.setWidth(WIDTH);
        frame.setHeight(band.getHeight());
        frame.setPositionType(PositionTypeEnum.FLOAT);
        for (JRChild child : List.copyOf(band.getChildren())) {
            band.removeElement((JRDesignElement) child);
            frame.addElement((JRDesignElement) child);
        }
        return frame;
    }

    private static int height(JRBand band) {
        return band == null ? 0 : band.getHeight();
    }
}
