package io.quarterdeck.jasper;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.LineBreaksPdfTextRenderer;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfTagger;
import net.sf.jasperreports.pdf.common.PdfTextRendererContext;

/**
 * Draws a text with its lines as they were measured, each letter in its own font.
 *
 * <p>JasperReports puts the ends of lines in and counts them from the second on in the text before that, so that a run of
 * few letters at the end of a line, a 年 after a year, would be in no font and vanish.
 */
final class SavedLinesRenderer extends LineBreaksPdfTextRenderer {
    SavedLinesRenderer(JasperReportsContext context, PdfTextRendererContext text) {
        super(context, text);
    }

    @Override
    public void initialize(
            JRPdfExporter exporter,
            PdfProducer producer,
            PdfTagger tagger,
            JRPrintText text,
            JRStyledText styled,
            int offsetX,
            int offsetY) {
        List<JRStyledText.Run> runs = styled.getRuns();
        int[] starts = runs.stream().mapToInt(run -> run.startIndex).toArray();
        int[] ends = runs.stream().mapToInt(run -> run.endIndex).toArray();
        super.initialize(exporter, producer, tagger, text, styled, offsetX, offsetY);
        short[] lengths = text.getLineBreakOffsets();
        for (int number = 0; number < starts.length; number++) {
            runs.get(number).startIndex = moved(starts[number], lengths);
            runs.get(number).endIndex = moved(ends[number], lengths);
        }
    }

    /** By the ends of the lines before; one that stands at the place itself belongs to what is before it. */
    private static int moved(int place, short[] lengths) {
        int end = 0;
        int before = 0;
        for (short length : lengths) {
            end += length;
            before += end <= place ? 1 : 0;
        }
        return place == 0 ? 0 : place + before;
    }
}
