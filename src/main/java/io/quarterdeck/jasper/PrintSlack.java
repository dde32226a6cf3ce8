package io.quarterdeck.jasper;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/**
 * Widens filled texts by a hair once their lines are broken.
 *
 * <p>Java measures a line a little shorter than the PDF sets it; without slack the PDF would break such a line again,
 * and the text's last line would be cut.
 */
final class PrintSlack {
    private static final double SHARE = 0.02;
    private static final int LEAST = 2;

    private PrintSlack() {}

    static void widen(JasperPrint print) {
        for (JRPrintPage page : print.getPages()) {
            widen(page.getElements());
        }
    }

    private static void widen(List<JRPrintElement> elements) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintFrame frame) {
                widen(frame.getElements());
            } else if (element instanceof JRPrintText text) {
                widen(text);
            }
        }
    }

    /** To the side at which the text ends, so that no letter moves. */
    private static void widen(JRPrintText text) {
        int slack = LEAST + (int) Math.ceil(text.getWidth() * SHARE);
        HorizontalTextAlignEnum align = text.getHorizontalTextAlign();
        if (align == HorizontalTextAlignEnum.RIGHT) {
            text.setX(text.getX() - slack);
        } else if (align == HorizontalTextAlignEnum.CENTER) {
            text.setX(text.getX() - slack);
            text.setWidth(text.getWidth() + slack);
        }
        text.setWidth(text.getWidth() + slack);
    }
}
