package io.quarterdeck.jasper;

import io.quarterdeck.chart.ChartDrawer;
import io.quarterdeck.chart.ChartDrawers;
import io.quarterdeck.chart.ChartStyle;
import io.quarterdeck.chart.MirroredChart;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.Chart;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.Multiple;
import io.quarterdeck.review.page.PageHead;
import io.quarterdeck.review.page.Tone;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.renderers.Renderable;

/** Turns the records of one deck into the values that {@link Binding} promises to its templates. */
final class BoundRecords {
    /** JasperReports knows no space between paragraphs, but a line may be as low as its type. */
    private static final String PARAGRAPH_GAP = "\n<style size=\"4\"> </style>\n";

    private final ChartStyle style;
    private final ChartClock clock;
    private final boolean mirrored;
    private final Set<ChartRenderable> charts = new HashSet<>();

    /** @param mirrored whether charts are drawn as their mirror image */
    BoundRecords(ChartStyle style, ChartClock clock, boolean mirrored) {
        this.style = style;
        this.clock = clock;
        this.mirrored = mirrored;
    }

    /** Every chart that was handed out and has to be found in print. */
    Set<ChartRenderable> charts() {
        return charts;
    }

    Map<String, Object> values(Record bound) {
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent component : bound.getClass().getRecordComponents()) {
            Object value = Reflection.read(bound, component);
            String name = component.getName();
            if (value instanceof PageHead head) {
                values.putAll(values(head));
            } else if (value instanceof Tone tone) {
                values.put(name, tone.name());
                values.put(name + Binding.COLOR, hex(tone, style.palette().muted()));
                values.put(name + Binding.ACCENT, hex(tone, style.palette().primary()));
            } else if (value instanceof Chart chart) {
                values.put(name, renderable(chart));
            } else if (value instanceof List<?> list && Binding.rowsOf(component) == String.class) {
                values.put(name, paragraphs(list));
                values.put(name + Binding.MARKED, marked(list));
            } else if (value instanceof List<?> list) {
                values.put(name, rows(list));
                values.put(name + Binding.COUNT, list.size());
            } else if (value instanceof String text) {
                values.put(name, Marks.plain(text));
                values.put(name + Binding.MARKED, text);
            } else {
                values.put(name, value);
            }
        }
        return values;
    }

    RecordRows rows(List<?> records) {
        List<Map<String, Object>> rows =
                records.stream().map(row -> values((Record) row)).toList();
        for (int position = 0; position < records.size(); position++) {
            if (records.get(position) instanceof Multiple multiple && ChartDrawers.holdsValues(multiple.chart())) {
                PlainChart chart = PlainChart.of(multiple.chart());
                ChartDrawer drawer = ChartDrawers.lines((LineChart) chart.chart(), style, sameUnit(multiple, records));
                charts.remove(rows.get(position).put("chart", renderable(drawer, chart)));
            }
        }
        return new RecordRows(rows);
    }

    /** Charts of one page share a scale where the numbers printed beside them have the same unit. */
    private static List<LineChart> sameUnit(Multiple multiple, List<?> multiples) {
        return multiples.stream()
                .map(Multiple.class::cast)
                .filter(other -> unit(other).equals(unit(multiple)))
                .map(Multiple::chart)
                .toList();
    }

    private static String unit(Multiple multiple) {
        return Marks.plain(multiple.value()).replaceAll("[\\p{Nd}\\p{Cf}\\s\\p{Z}.,\u066B\u066C'’+−-]", "");
    }

    private static String paragraphs(List<?> sentences) {
        return String.join(
                PARAGRAPH_GAP,
                sentences.stream()
                        .map(Object::toString)
                        .map(Marks::plain)
                        .map(Xmp::escaped)
                        .toList());
    }

    /** With as many lines as {@link #paragraphs}. */
    private static String marked(List<?> sentences) {
        return String.join("\n\n", sentences.stream().map(Object::toString).toList());
    }

    /** JasperReports prints nothing for a null renderable, and that is right where a chart holds too little. */
    private Renderable renderable(Chart chart) {
        PlainChart plain = PlainChart.of(chart);
        return ChartDrawers.of(plain.chart(), style)
                .map(drawer -> renderable(drawer, plain))
                .orElse(null);
    }

    private Renderable renderable(ChartDrawer drawer, PlainChart chart) {
        ChartRenderable renderable = new ChartRenderable(
                mirrored ? new MirroredChart(drawer) : drawer, chart.chart().alt(), chart.runs(), clock);
        charts.add(renderable);
        return renderable;
    }

    private String hex(Tone tone, int neutral) {
        int colour =
                switch (tone) {
                    case GOOD -> style.palette().good();
                    case WARN -> style.palette().warn();
                    case BAD -> style.palette().bad();
                    case NEUTRAL -> neutral;
                };
        return String.format(Locale.ROOT, "#%06X", colour);
    }
}
