package io.quarterdeck.metric;

import io.quarterdeck.figure.Unit;
import io.quarterdeck.json.Tree;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A precedent as a tree, in the canonical JSON of a snapshot and in the evidence. */
public final class PrecedentJson {
    private PrecedentJson() {}

    public static Map<String, Object> tree(Precedent precedent) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("period", precedent.period());
        tree.put("edition", precedent.edition());
        tree.put("revision", precedent.revision());
        tree.put("deck_sha256", precedent.deckSha256());
        tree.put("frozen_at", precedent.frozenAt().toString());
        tree.put(
                "restated",
                precedent.restated().stream().map(PrecedentJson::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Restated restated) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("figure", restated.figure());
        tree.put("name", restated.name());
        tree.put("evidence", restated.evidence());
        restated.point().ifPresent(at -> tree.put("point", at));
        tree.put("unit", restated.unit().symbol());
        tree.put("unit_kind", restated.unit().kind().name());
        tree.put("printed", restated.printed().toPlainString());
        restated.now().ifPresent(value -> tree.put("now", value.toPlainString()));
        restated.elsewhere()
                .ifPresent(deck -> tree.put(
                        "deck",
                        new TreeMap<String, Object>(Map.of(
                                "period", deck.period(), "revision", deck.revision(), "sha256", deck.sha256()))));
        tree.put("rows_added", restated.cause().added());
        tree.put("rows_changed", restated.cause().changed());
        tree.put("rows_removed", restated.cause().removed());
        return tree;
    }

    public static Precedent read(Tree tree) {
        return new Precedent(
                tree.text("period"),
                tree.text("edition"),
                tree.number("revision"),
                tree.text("deck_sha256"),
                Instant.parse(tree.text("frozen_at")),
                tree.trees("restated").stream().map(PrecedentJson::restated).toList());
    }

    private static Restated restated(Tree tree) {
        return new Restated(
                tree.text("figure"),
                tree.text("name"),
                tree.text("evidence"),
                tree.findText("point"),
                new Unit(Unit.Kind.valueOf(tree.text("unit_kind")), tree.text("unit")),
                new BigDecimal(tree.text("printed")),
                tree.findText("now").map(BigDecimal::new),
                new Restated.Cause(tree.number("rows_added"), tree.number("rows_changed"), tree.number("rows_removed")),
                tree.findTree("deck")
                        .map(deck ->
                                new Restated.Deck(deck.text("period"), deck.number("revision"), deck.text("sha256"))));
    }
}
