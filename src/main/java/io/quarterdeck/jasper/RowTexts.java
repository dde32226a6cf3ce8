package io.quarterdeck.jasper;

import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.Page;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * Whether all that the rows of a page's lists say was printed in one piece.
 *
 * <p>JasperReports loses a row of columns that a page's end breaks: it goes on with the last column in each one's place.
 */
final class RowTexts {
    private RowTexts() {}

    static boolean allPrinted(Page page, JasperPrint print) {
        StringBuilder printed = new StringBuilder();
        print.getPages().forEach(sheet -> sheet.getElements().forEach(element -> collect(element, printed)));
        Predicate<String> stands =
                text -> printed.indexOf(dense(text)) >= 0 || printed.indexOf(dense(Xmp.escaped(text))) >= 0;
        return rows(page).flatMap(RowTexts::texts).map(Marks::plain).allMatch(stands);
    }

    private static void collect(JRPrintElement element, StringBuilder printed) {
        if (element instanceof JRPrintFrame frame) {
            frame.getElements().forEach(inner -> collect(inner, printed));
        } else if (element instanceof JRPrintText text) {
            String full = text.getFullText();
            int from = text.getTextTruncateIndex() == null ? full.length() : text.getTextTruncateIndex();
            printed.append(dense(full.substring(0, from))).append('\n');
        }
    }

    private static Stream<Record> rows(Page page) {
        return components((Record) page)
                .filter(Collection.class::isInstance)
                .flatMap(list -> ((Collection<?>) list).stream())
                .filter(Record.class::isInstance)
                .map(Record.class::cast);
    }

    private static Stream<String> texts(Record row) {
        return components(row)
                .flatMap(value -> value instanceof Collection<?> items ? items.stream() : Stream.of(value))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private static Stream<Object> components(Record record) {
        return Stream.of(record.getClass().getRecordComponents())
                .map((RecordComponent component) -> Reflection.read(record, component));
    }

    private static String dense(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }
}
