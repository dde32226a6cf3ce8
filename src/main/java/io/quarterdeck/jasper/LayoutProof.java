package io.quarterdeck.jasper;

import io.quarterdeck.chart.ChartStyle;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.GateRules;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * Proves of each page of a deck that it shows a text, and that all stand clear of each other, within their place, and can be
 * read.
 *
 * <p>Pages are taken in as they were filled; the proof itself comes after the export, since only then the charts have
 * said where their words stand, and so nothing is drawn twice.
 */
final class LayoutProof {
    /** So far boxes may pass each other before a reader sees it, in points. */
    private static final double HAIR = 1.2;

    private static final double EDGE = 2.5;

    private final ChartStyle style;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Set<Finding> findings = new LinkedHashSet<>();

    /** A printed page: which page of the deck, and of which template. */
    private record Sheet(int number, String key, Rectangle2D paper, PaintedPage painted) {}

    LayoutProof(ChartStyle style) {
        this.style = style;
    }

    /** @param pagesBefore printed pages of the deck before these */
    void take(String key, JasperPrint print, int pagesBefore) {
        Rectangle2D paper = new Rectangle2D.Double(0, 0, print.getPageWidth(), print.getPageHeight());
        int number = pagesBefore;
        for (JRPrintPage page : print.getPages()) {
            sheets.add(new Sheet(++number, key, paper, PaintedPage.of(page.getElements(), style)));
        }
    }

    /** What would spoil the deck as it was exported; empty when it may go out. */
    List<Finding> findings() {
        sheets.forEach(this::prove);
        return List.copyOf(findings);
    }

    private void prove(Sheet sheet) {
        List<PaintedPicture> pictures = sheet.painted().pictures();
        List<PaintedText> own = sheet.painted().texts();
        List<PaintedText> all = new ArrayList<>(own);
        List<PaintedPage.Fill> grounds = new ArrayList<>(sheet.painted().fills());
        for (PaintedPicture picture : pictures) {
            all.addAll(picture.words());
            grounds.addAll(picture.grounds());
            picture.words().stream()
                    .filter(word -> word.leaves(picture.box(), EDGE))
                    .forEach(word -> misplaced(sheet, word, "leaves the room of its chart"));
            own.stream()
                    .filter(text -> !picture.words().isEmpty() && text.runsInto(picture.box(), EDGE))
                    .forEach(text -> misplaced(sheet, text, "runs into a chart"));
        }
        if (all.isEmpty()) {
            blank(sheet);
        }
        for (PaintedText text : all) {
            if (text.leaves(sheet.paper(), 0)) {
                misplaced(sheet, text, "runs off the page");
            }
            if (all.stream()
                    .anyMatch(foot ->
                            foot.look().footer() && !text.look().footer() && isUnder(text, foot, sheet.paper()))) {
                misplaced(sheet, text, "runs into the foot of the page");
            }
            sheet.painted().fills().stream()
                    .filter(fill -> text.runsInto(fill.area().getBounds2D(), EDGE))
                    .filter(fill -> fill.order() > text.look().order()
                            || text.leaves(fill.area().getBounds2D(), EDGE))
                    .forEach(fill -> misplaced(
                            sheet,
                            text,
                            fill.order() > text.look().order() ? "is painted over" : "runs over the edge of a panel"));
            Legibility.fault(text, grounds)
                    .ifPresent(fault -> finding(
                            GateRules.TEXT_LEGIBLE,
                            sheet,
                            text,
                            fault,
                            "Correct the template " + sheet.key() + ".jrxml or the brand's colours."));
        }
        overlaps(sheet, all);
    }

    /** A text of the page reaches into the strip that the foot's text takes. */
    private static boolean isUnder(PaintedText text, PaintedText foot, Rectangle2D paper) {
        Rectangle2D strip = new Rectangle2D.Double(
                foot.room().getX(),
                foot.room().getY(),
                foot.room().getWidth(),
                Math.max(0, paper.getMaxY() - foot.room().getY()));
        return text.runsInto(strip, HAIR);
    }

    private void overlaps(Sheet sheet, List<PaintedText> texts) {
        for (int first = 0; first < texts.size(); first++) {
            for (int second = first + 1; second < texts.size(); second++) {
                if (texts.get(first).runsInto(texts.get(second), HAIR)) {
                    misplaced(
                            sheet,
                            texts.get(second),
                            "overlaps “" + GlyphCheck.beginning(texts.get(first).text()) + "”");
                }
            }
        }
    }

    private void blank(Sheet sheet) {
        findings.add(new Finding(
                GateRules.LAYOUT_HOLDS,
                Optional.empty(),
                "Page " + sheet.number() + " (" + sheet.key() + ") is blank: what takes its room shows nothing.",
                "Print the lists of the template " + sheet.key() + ".jrxml only where they have rows."));
    }

    private void misplaced(Sheet sheet, PaintedText text, String what) {
        finding(
                GateRules.LAYOUT_HOLDS,
                sheet,
                text,
                what,
                "Shorten it, or give it more room in the template " + sheet.key() + ".jrxml.");
    }

    private void finding(String rule, Sheet sheet, PaintedText text, String what, String remedy) {
        findings.add(new Finding(
                rule,
                Optional.empty(),
                "The text “" + GlyphCheck.beginning(text.text()) + "” on page " + sheet.number() + " (" + sheet.key()
                        + ") " + what + ".",
                remedy));
    }
}
