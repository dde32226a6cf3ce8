package io.quarterdeck.jasper;

import java.awt.Dimension;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JasperPrint;

/** How large the charts of a print are, in points. */
final class PrintedSizes {
    /** Of one that no layout of the template shows just now. */
    private static final Dimension UNSEEN = new Dimension(420, 240);

    private final Map<Object, Dimension> sizes = new IdentityHashMap<>();

    private PrintedSizes() {}

    static PrintedSizes of(JasperPrint print) {
        PrintedSizes sizes = new PrintedSizes();
        print.getPages().forEach(page -> sizes.take(page.getElements()));
        return sizes;
    }

    private void take(List<JRPrintElement> elements) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintFrame frame) {
                take(frame.getElements());
            } else if (element instanceof JRPrintImage image) {
                sizes.put(image.getRenderer(), new Dimension(image.getWidth(), image.getHeight()));
            }
        }
    }

    Dimension of(ChartRenderable chart) {
        return sizes.getOrDefault(chart, UNSEEN);
    }
}
