package io.quarterdeck.jasper;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.PositionTypeEnum;

/**
 * The block that the frame has for a comment, under a page's own rows and charts, which give way to it.
 *
 * @param width of a line of the comment in points, as is the size
 */
record CommentBand(double width, double size) {
    static final String COMMENT = "comment";
    /** Of Noto Sans, as a multiple of the size. */
    private static final double LINE_HEIGHT = 1.362;

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** As the frame's summary says. */
    static CommentBand of(JasperDesign frame) {
        for (JRChild child : frame.getSummary().getChildren()) {
            if (child instanceof JRDesignTextField field
                    && field.getExpression().getText().equals("$P{" + COMMENT + "}")) {
                return new CommentBand(field.getWidth(), field.getOwnFontSize());
            }
        }
        throw new IllegalArgumentException("frame.jrxml has no summary with a text field of $P{comment}. Add it.");
    }

    /** Lines that a comment takes. */
    int lines(String comment, Font face) {
        AttributedString text = new AttributedString(comment);
        text.addAttribute(TextAttribute.FONT, face.deriveFont((float) size));
        LineBreakMeasurer measurer = new LineBreakMeasurer(text.getIterator(), CONTEXT);
        int lines = 0;
        while (measurer.getPosition() < comment.length()) {
            measurer.nextLayout((float) width - 1);
            lines++;
        }
        return lines;
    }

    /** Sets the block under the page, and takes its room from the page's charts. */
    void into(JasperDesign page, JasperDesign frame, int lines) {
        JRDesignBand block = (JRDesignBand) frame.getSummary();
        int more = (int) Math.ceil((lines - 1) * size * LINE_HEIGHT);
        int taken = block.getHeight() + more;
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
                - height(page.getColumnHeader())
                - height(page.getPageFooter())
                - taken;
        for (JRBand band : page.getDetailSection().getBands()) {
            GivingWay.shrink((JRDesignBand) band, band.getHeight() - free);
        }
    }

    private static void below(JRDesignBand own, JRDesignBand block) {
        int top = own.getHeight();
        own.setHeight(top + block.getHeight());
        for (JRChild child : block.getChildren()) {
            JRDesignElement element = (JRDesignElement) child;
            element.setY(element.getY() + top);
            element.setPositionType(PositionTypeEnum.FLOAT);
            own.addElement(element);
        }
    }

    private static int height(JRBand band) {
        return band == null ? 0 : band.getHeight();
    }
}
