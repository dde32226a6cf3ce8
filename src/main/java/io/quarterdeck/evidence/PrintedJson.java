package io.quarterdeck.evidence;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureJson;
import io.quarterdeck.figure.RowSetJson;
import io.quarterdeck.json.Tree;
import io.quarterdeck.metric.RowSets;
import io.quarterdeck.review.LedgerEntry;
import io.quarterdeck.review.PrintedNumber;
import io.quarterdeck.review.format.Shown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The ledger's figures, each with the numbers that pages print of it, as JSON trees and back. */
final class PrintedJson {
    private PrintedJson() {}

    static List<Map<String, Object>> figures(List<LedgerEntry> ledger, List<PrintedNumber> printed, RowSets rows) {
        Map<String, Set<PrintedNumber>> byNumber = new LinkedHashMap<>();
        printed.forEach(number -> byNumber.computeIfAbsent(number.evidence(), first -> new LinkedHashSet<>())
                .add(number));
        return ledger.stream()
                .map(entry -> {
                    Map<String, Object> tree = figure(entry.figure(), rows);
                    tree.put("number", entry.number());
                    tree.put(
                            "printed_numbers",
                            byNumber.getOrDefault(entry.number(), Set.of()).stream()
                                    .map(PrintedJson::write)
                                    .toList());
                    return tree;
                })
                .toList();
    }

    /** The figure with the rows that it is made from: which, and their hash. */
    static Map<String, Object> figure(Figure figure, RowSets rows) {
        Map<String, Object> tree = new LinkedHashMap<>(FigureJson.tree(figure));
        tree.put("row_sets", RowSetJson.tree(figure.rowSets()));
        tree.put("rows_sha256", rows.sha256(figure));
        return tree;
    }

    private static Map<String, Object> write(PrintedNumber number) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("text", number.text());
        tree.put("shown", number.shown().stream().map(PrintedJson::write).toList());
        tree.put("value", number.value().toPlainString());
        tree.put("formula", number.formula());
        tree.put("inputs", number.inputs());
        return tree;
    }

    private static Map<String, Object> write(Shown shown) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("number", shown.number().toPlainString());
        tree.put("factor", shown.factor().toPlainString());
        if (shown.number().scale() < 0) {
            tree.put("zeros", -shown.number().scale());
        }
        return tree;
    }

    private static Shown shown(Tree tree) {
        BigDecimal number = new BigDecimal(tree.text("number"));
        int zeros = tree.names().contains("zeros") ? tree.number("zeros") : 0;
        return new Shown(
                zeros == 0 ? number : number.setScale(-zeros, RoundingMode.UNNECESSARY),
                new BigDecimal(tree.text("factor")));
    }

    static List<PrintedNumber> read(String evidence, Tree figure) {
        return figure.trees("printed_numbers").stream()
                .map(tree -> new PrintedNumber(
                        evidence,
                        tree.text("text"),
                        tree.trees("shown").stream().map(PrintedJson::shown).toList(),
                        new BigDecimal(tree.text("value")),
                        tree.text("formula"),
                        texts(tree.tree("inputs"))))
                .toList();
    }

    private static Map<String, String> texts(Tree tree) {
        Map<String, String> texts = new TreeMap<>();
        tree.names().forEach(name -> texts.put(name, tree.text(name)));
        return texts;
    }
}
