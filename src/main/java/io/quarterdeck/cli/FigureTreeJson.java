package io.quarterdeck.cli;

import io.quarterdeck.figure.FigureJson;
import io.quarterdeck.figure.RowSetJson;
import io.quarterdeck.metric.MeasuredEffect;
import io.quarterdeck.metric.PullOrigin;
import io.quarterdeck.metric.RowSets;
import io.quarterdeck.run.Explained;
import io.quarterdeck.run.FigureTree;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A figure's tree for machines: every row whole, decimals as strings. */
final class FigureTreeJson {
    private FigureTreeJson() {}

    static Map<String, Object> of(Explained explained, FigureTree tree) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("account", explained.snapshot().account().id());
        json.put("period", explained.snapshot().period().name());
        json.put("frozen_at", explained.snapshot().frozenAt().toString());
        json.put("deck_sha256", explained.deck().map(deck -> deck.sha256()).orElse(null));
        json.put("doubts", ExplainCommand.doubts(explained, tree));
        json.put("figure", of(tree));
        return json;
    }

    private static Map<String, Object> of(FigureTree tree) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", tree.number().orElse(null));
        json.putAll(FigureJson.tree(tree.figure()));
        json.put("row_sets", RowSetJson.tree(tree.figure().rowSets()));
        json.put("rows_sha256", tree.rowsSha256());
        Map<String, Object> branches = new LinkedHashMap<>();
        tree.inputs().forEach(input -> input.figure().ifPresent(branch -> branches.put(input.name(), of(branch))));
        json.put("branches", branches);
        json.put(
                "measurements",
                tree.effects().stream().map(FigureTreeJson::effect).toList());
        json.put("leaves", tree.leaves().stream().map(FigureTreeJson::leaf).toList());
        return json;
    }

    private static Map<String, Object> leaf(FigureTree.Leaf leaf) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", leaf.kind().id());
        json.put("use", word(leaf.set().use()));
        json.put("pull_sha256", leaf.pull().map(PullOrigin::sha256).orElse(null));
        json.put("loaded_at", leaf.loadedAt().map(Object::toString).orElse(null));
        json.put(
                "rows",
                leaf.rows().stream().map(row -> RowSets.tree(leaf.kind(), row)).toList());
        return json;
    }

    private static Map<String, Object> effect(MeasuredEffect effect) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("driver", effect.driver().id());
        json.put("measured_on", effect.row().day("measured_on").toString());
        json.put("part", effect.row().findText("part").orElse(null));
        json.put("formula", effect.driver().formula());
        List<Map<String, Object>> terms =
                effect.terms().stream().map(FigureTreeJson::term).toList();
        json.put("terms", terms);
        json.put("result", effect.result().map(BigDecimal::toPlainString).orElse(null));
        return json;
    }

    private static Map<String, Object> term(MeasuredEffect.Term term) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", term.name());
        json.put("value", term.value().map(BigDecimal::toPlainString).orElse(null));
        json.put("origin", word(term.origin()));
        json.put("since", term.since().map(Object::toString).orElse(null));
        return json;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
