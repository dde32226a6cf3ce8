package io.quarterdeck.figure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures as the plain tree that {@code figures --json} and the evidence print: decimals as strings, unrounded. */
public final class FigureJson {
    private FigureJson() {}

    /** One map a figure, in the figures' order; keys in the contract's order, optional ones left out when absent. */
    public static List<Map<String, Object>> tree(Figures figures) {
        return figures.all().stream().map(FigureJson::tree).toList();
    }

    public static Map<String, Object> tree(Figure figure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", figure.id());
        tree.put("name", figure.name());
        tree.put("value", figure.value().map(BigDecimal::toPlainString).orElse(null));
        tree.put("unit", figure.unit().symbol());
        tree.put("printed", figure.printed());
        figure.reason().ifPresent(reason -> tree.put("reason", reason.text()));
        if (!figure.points().isEmpty()) {
            tree.put("points", figure.points().stream().map(FigureJson::tree).toList());
        }
        tree.put("formula", figure.formula());
        tree.put("inputs", figure.inputs());
        tree.put("source", figure.source());
        tree.put("rows", figure.rows());
        tree.put("as_of", figure.asOf().toString());
        figure.confidence().ifPresent(known -> tree.put("confidence", word(known)));
        figure.status().ifPresent(verdict -> tree.put("status", word(verdict)));
        return tree;
    }

    private static Map<String, Object> tree(Point point) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("at", point.at());
        point.start().ifPresent(start -> tree.put("start", start.toString()));
        tree.put("value", point.value().map(BigDecimal::toPlainString).orElse(null));
        if (!point.detail().isEmpty()) {
            Map<String, Object> detail = new LinkedHashMap<>();
            point.detail().forEach((name, value) -> detail.put(name, value.toPlainString()));
            tree.put("detail", detail);
        }
        return tree;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
