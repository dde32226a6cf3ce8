package io.quarterdeck.jasper;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Run;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JRPrintText;

/**
 * Writes what a text's marks say to its structure element, as the user properties of ISO 32000-1, 14.7.5.4: for each
 * run its kind ({@code N}), value ({@code V}) and text ({@code F}).
 */
final class Runs {
    private static final PdfName OWNER = new PdfName("UserProperties");
    private static final PdfName FORMATTED = new PdfName("F");

    private Runs() {}

    /** The runs of each line that the template gave a text; all in the first where the printed lines are others. */
    static List<List<Run>> byLine(JRPrintText text) {
        String marked = text.hasProperties() ? text.getPropertiesMap().getProperty(MarkedTexts.PROPERTY) : null;
        if (marked == null) {
            return List.of();
        }
        List<List<Run>> lines = Marks.lines(marked);
        long printed = text.getFullText().lines().count();
        return part(marked, text.getFullText().strip())
                .map(List::of)
                .orElseGet(() -> lines.size() == printed ? lines : List.of(Marks.runs(marked)));
    }

    /** Of a text that a page's end has cut, each page has its part. */
    private static Optional<List<Run>> part(String marked, String printed) {
        String plain = Marks.plain(marked);
        int begins = printed.isEmpty() || printed.length() >= plain.strip().length() ? -1 : plain.indexOf(printed);
        return begins < 0 ? Optional.empty() : Optional.of(Marks.runsWithin(marked, begins, begins + printed.length()));
    }

    static void into(PdfStructureElement element, List<Run> runs) {
        if (runs.isEmpty()) {
            return;
        }
        PdfArray properties = new PdfArray();
        for (Run run : runs) {
            PdfDictionary property = new PdfDictionary();
            property.put(PdfName.N, text(run.kind().id()));
            property.put(PdfName.V, text(run.value()));
            property.put(FORMATTED, text(run.text()));
            properties.add(property);
        }
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, OWNER);
        attributes.put(PdfName.P, properties);
        PdfObject others = element.get(PdfName.A);
        if (others == null) {
            element.put(PdfName.A, attributes);
        } else {
            PdfArray all = new PdfArray();
            all.add(others);
            all.add(attributes);
            element.put(PdfName.A, all);
        }
    }

    /** In the shorter encoding where it has all letters. */
    private static PdfString text(String text) {
        boolean ascii = text.chars().allMatch(letter -> letter >= ' ' && letter < 0x7F);
        return new PdfString(text, ascii ? PdfObject.TEXT_PDFDOCENCODING : PdfObject.TEXT_UNICODE);
    }
}
