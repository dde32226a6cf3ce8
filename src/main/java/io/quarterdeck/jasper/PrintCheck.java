package io.quarterdeck.jasper;

import io.quarterdeck.deck.RenderException;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/** Looks through a filled page for text that was cut or is missing, and for words that only a fault prints. */
final class PrintCheck {
    private static final Pattern FAULT = Pattern.compile("(?<!\\w)(null|NaN|Infinity)(?!\\w)");

    private final Page page;
    private final Set<ChartRenderable> drawn = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    private PrintCheck(Page page) {
        this.page = page;
    }

    /** @throws RenderException when a template prints "null" or the like that no model holds */
    static List<Finding> findings(
            Page page, JasperPrint print, Set<ChartRenderable> charts, PrintedFigures printedFigures) {
        PrintCheck check = new PrintCheck(page);
        for (JRPrintPage printed : print.getPages()) {
            check.elements(printed.getElements());
        }
        if (!check.drawn.containsAll(charts)) {
            check.findings.add(new Finding(
                    "text-fits",
                    Optional.empty(),
                    "A chart finds no room on page " + page.key() + ", since the texts around it are long.",
                    "Shorten the names and notes of that page."));
        }
        check.findings.addAll(printedFigures.findings(page, check.texts));
        return check.findings;
    }

    private void elements(List<JRPrintElement> elements) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintFrame frame) {
                elements(frame.getElements());
            } else if (element instanceof JRPrintImage image && image.getRenderer() instanceof ChartRenderable chart) {
                drawn.add(chart);
            } else if (element instanceof JRPrintText text) {
                text(text);
            }
        }
    }

    private void text(JRPrintText text) {
        String full = text.getFullText();
        texts.add(full);
        if (text.getTextTruncateIndex() != null) {
            findings.add(new Finding(
                    "text-fits",
                    Optional.empty(),
                    "The text “" + GlyphCheck.beginning(full) + "” does not fit on page " + page.key() + ".",
                    "Shorten it."));
        }
        Matcher fault = FAULT.matcher(full);
        if (fault.find() && !heldByModel(fault.group())) {
            throw new RenderException("The template " + page.key() + ".jrxml prints “" + fault.group() + "” in “"
                    + GlyphCheck.beginning(full) + "”. Correct the expression.");
        }
    }

    private boolean heldByModel(String word) {
        boolean[] found = {false};
        Reflection.strings(
                "", page, (path, text) -> found[0] |= Marks.plain(text).contains(word));
        return found[0];
    }
}
