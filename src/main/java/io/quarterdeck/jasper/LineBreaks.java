package io.quarterdeck.jasper;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/**
 * Has the PDF keep the lines of a filled text as they were measured.
 *
 * <p>Left alone it breaks lines itself, at spaces only and with widths of its own; a text that then needs one line more
 * than was measured loses its last.
 */
final class LineBreaks {
    private static final String USE_SAVED = "net.sf.jasperreports.export.pdf.use.saved.line.breaks";
    private static final double SHARE = 0.02;
    private static final int LEAST = 2;

    private LineBreaks() {}

    static void keep(JasperPrint print) {
        for (JRPrintPage page : print.getPages()) {
            keep(page.getElements());
        }
    }

    private static void keep(List<JRPrintElement> elements) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintFrame frame) {
                keep(frame.getElements());
            } else if (element instanceof JRPrintText text) {
                if (text.getLineBreakOffsets() != null) {
                    text.getPropertiesMap().setProperty(USE_SAVED, "true");
                }
                widen(text);
            }
        }
    }

    /** By a hair, lest a line that just fits breaks again; to the side at which it ends, so that no letter moves. */
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
