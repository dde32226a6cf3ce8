package io.quarterdeck.jasper;

import net.sf.jasperreports.engine.JRAnchor;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/** The entries of a deck's outline: one a page, however far it flows. */
final class Bookmarks {
    private Bookmarks() {}

    /** Repeated heads would each be an entry of their own, with the same words. */
    static void once(JasperPrint print) {
        print.getPages().stream()
                .skip(1)
                .flatMap(page -> page.getElements().stream())
                .filter(JRPrintText.class::isInstance)
                .map(JRPrintText.class::cast)
                .forEach(text -> text.setBookmarkLevel(JRAnchor.NO_BOOKMARK));
    }
}
