package io.quarterdeck.jasper;

import io.quarterdeck.deck.RenderException;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.util.SVGConstants;
import org.w3c.dom.Document;

/** A chart as an SVG document whose letters are outlines, so that it looks the same where its fonts are missing. */
final class SvgPicture {
    /** Digits after the point: a hundredth of a point is finer than any printer. */
    private static final int PRECISION = 2;
    /** Of what is drawn far larger than it is shown, as logos may be: else its scale would be rounded to nothing. */
    private static final int PRECISION_OF_SCALES = 9;

    private static final Pattern SMALL_SCALE = Pattern.compile("(scale|matrix)\\(0(\\.0\\d*)?,");

    private SvgPicture() {}

    static String of(ChartRenderable chart, Dimension size) {
        String picture = of(chart, size, PRECISION);
        return SMALL_SCALE.matcher(picture).find() ? of(chart, size, PRECISION_OF_SCALES) : picture;
    }

    private static String of(ChartRenderable chart, Dimension size, int precision) {
        Document document = SVGDOMImplementation.getDOMImplementation()
                .createDocument(SVGConstants.SVG_NAMESPACE_URI, SVGConstants.SVG_SVG_TAG, null);
        SVGGeneratorContext settings = SVGGeneratorContext.createDefault(document);
        settings.setPrecision(precision);
        settings.setComment(chart.alt().replace("--", "–"));
        SVGGraphics2D graphics = new SVGGraphics2D(settings, true);
        graphics.setSVGCanvasSize(size);
        chart.render(
                DefaultJasperReportsContext.getInstance(),
                graphics,
                new Rectangle2D.Double(0, 0, size.width, size.height));
        StringWriter text = new StringWriter();
        try {
            graphics.stream(text, false);
        } catch (SVGGraphics2DIOException failure) {
            throw new RenderException("A chart can't be written as SVG: " + failure.getMessage(), failure);
        }
        // nobody who reads it shall go and look for the definition
        return text.toString().replaceFirst("<!DOCTYPE[^>]*>\\s*", "").replace("\r", "");
    }
}
