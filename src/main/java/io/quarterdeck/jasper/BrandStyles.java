package io.quarterdeck.jasper;

import io.quarterdeck.deck.Brand;
import io.quarterdeck.deck.RenderException;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;

/**
 * The styles of {@code frame/frame.jrtx} in a brand's colours and typeface, made once a brand and order of fonts.
 *
 * <p>A style named like a colour of the palette ({@code ink}) writes in it, {@code fill.ink} fills with it and
 * {@code rule.ink} draws in it; so do the roles of {@link CoverColours} by the cover that the brand chose. All other
 * styles build on these, so that no template names a colour.
 */
final class BrandStyles {
    private static final String FILE = "frame/frame.jrtx";

    private final TemplateFiles files;
    private final JasperReportsContext context;
    private final Map<Look, JRTemplate> styles = new ConcurrentHashMap<>();

    BrandStyles(TemplateFiles files, JasperReportsContext context) {
        this.files = files;
        this.context = context;
        if (!files.contents().containsKey(FILE)) {
            throw new RenderException("The styles " + files.location(FILE) + " are missing: put them back.");
        }
    }

    private record Look(Brand brand, String fonts) {}

    JRTemplate of(Brand brand, FontOrder fonts) {
        return styles.computeIfAbsent(new Look(brand, fonts.name()), this::branded);
    }

    private JRTemplate branded(Look look) {
        Brand brand = look.brand;
        byte[] bytes = files.contents().get(FILE);
        JRTemplate template = JRXmlTemplateLoader.getInstance(context).loadTemplate(new ByteArrayInputStream(bytes));
        for (JRStyle style : template.getStyles()) {
            if (style.isDefault()) {
                style.setFontName(look.fonts);
            }
            for (RecordComponent role : Brand.Palette.class.getRecordComponents()) {
                paint(style, role.getName(), new Color((Integer) Reflection.read(brand.palette(), role)));
            }
            CoverColours.of(brand).forEach((role, colour) -> paint(style, role, colour));
        }
        return template;
    }

    private static void paint(JRStyle style, String role, Color colour) {
        if (style.getName().equals(role)) {
            style.setForecolor(colour);
        } else if (style.getName().equals("fill." + role)) {
            style.setBackcolor(colour);
        } else if (style.getName().equals("rule." + role)) {
            style.setForecolor(colour);
            style.getLinePen().setLineColor(colour);
        }
    }
}
