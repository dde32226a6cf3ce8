package io.quarterdeck.jasper;

import io.quarterdeck.review.format.DrawnOrder;
import java.util.List;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.type.RunDirectionEnum;

/**
 * From which side each text of a filled deck is read: by its own first letter, embedded names aside.
 *
 * <p>JasperReports goes by the line that it measured last, so that an Arabic name at its head would turn all of a text.
 */
final class RunDirections {
    /** One that has to break over two lines would lose its point to the other side of the first. */
    private static final Pattern NUMBER = Pattern.compile("\\p{Cf}*[−+]?[\\p{Nd}.,٫٬]+[\\p{Cf}%٪]*");

    private RunDirections() {}

    /** @param fromRight whether the deck is read from the right, and with it what has no letters */
    static void set(JasperPrint print, boolean fromRight) {
        for (JRPrintPage page : print.getPages()) {
            set(page.getElements(), fromRight);
        }
    }

    private static void set(List<JRPrintElement> elements, boolean fromRight) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintText text) {
                text.setRunDirection(isFromRight(text, fromRight) ? RunDirectionEnum.RTL : RunDirectionEnum.LTR);
            } else if (element instanceof JRPrintFrame frame) {
                set(frame.getElements(), fromRight);
            }
        }
    }

    private static boolean isFromRight(JRPrintText text, boolean fromRight) {
        String plain = SpeltText.plain(text);
        return (fromRight || DrawnOrder.runsFromRight(plain))
                && DrawnOrder.lineFromRight(plain)
                && !NUMBER.matcher(plain).matches();
    }
}
