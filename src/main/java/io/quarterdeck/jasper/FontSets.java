package io.quarterdeck.jasper;

import io.quarterdeck.chart.Typeface;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontSet;
import net.sf.jasperreports.engine.fonts.SimpleFontSet;
import net.sf.jasperreports.engine.fonts.SimpleFontSetFamily;

/** Orders of families as JasperReports knows them, each in a context of its own, made once. */
final class FontSets {
    private final TemplateFiles files;
    private final JasperReportsContext context;
    private final Map<String, JasperReportsContext> contexts = new ConcurrentHashMap<>();

    FontSets(TemplateFiles files, JasperReportsContext context) {
        this.files = files;
        this.context = context;
    }

    /** The settings with these fonts and no others; one family is no set, so that plain texts are measured as such. */
    JasperReportsContext context(FontOrder order) {
        return contexts.computeIfAbsent(order.name(), name -> {
            SimpleJasperReportsContext own = new SimpleJasperReportsContext(context);
            List<FontFamily> families = new ArrayList<>();
            for (int position = 0; position < order.families().size(); position++) {
                families.add(family(order, position));
            }
            own.setExtensions(FontFamily.class, families);
            if (families.size() > 1) {
                own.setExtensions(FontSet.class, List.of(set(name, families)));
            }
            return own;
        });
    }

    private FontFamily family(FontOrder order, int position) {
        Faces faces = order.families().get(position);
        boolean slanted = !faces.italic().equals(faces.regular());
        return new DeckFamily(
                faces.family(),
                face(faces.stem() + "-Regular.ttf", order.regular(), position),
                face(faces.stem() + "-Bold.ttf", order.bold(), position),
                face(faces.stem() + (slanted ? "-Italic.ttf" : "-Regular.ttf"), order.italic(), position));
    }

    private DeckFamily.Face face(String name, Typeface typeface, int position) {
        return new DeckFamily.Face(files.location(name), FontInOrder.of(typeface, position));
    }

    private static FontSet set(String name, List<FontFamily> families) {
        SimpleFontSet set = new SimpleFontSet();
        set.setName(name);
        for (FontFamily family : families) {
            SimpleFontSetFamily member = new SimpleFontSetFamily();
            member.setFamilyName(family.getName());
            member.setPrimary(family == families.get(0));
            set.addFamily(member);
        }
        return set;
    }
}
