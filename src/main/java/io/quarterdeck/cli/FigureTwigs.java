package io.quarterdeck.cli;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.metric.MeasuredEffect;
import io.quarterdeck.metric.Row;
import io.quarterdeck.run.FigureTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A figure's tree in words.
 *
 * @param accountId whose rows they are: it need not be said of each
 * @param most rows that are shown of each set
 */
record FigureTwigs(String accountId, int most) {
    private static final int HASH = 12;

    Twig of(FigureTree tree) {
        return of(tree, tree.figure().id());
    }

    private Twig of(FigureTree tree, String label) {
        Figure figure = tree.figure();
        List<String> lines = new ArrayList<>();
        lines.add(label + "  " + RowWords.clean(figure.name())
                + tree.number().map(number -> "  [" + number + "]").orElse(""));
        lines.add(value(figure));
        if (!figure.formula().isEmpty()) {
            lines.add("= " + figure.formula());
        }
        List<Twig> twigs = new ArrayList<>();
        tree.inputs().forEach(input -> twigs.add(of(input)));
        for (FigureTree.Leaf leaf : tree.leaves()) {
            if (!leaf.rows().isEmpty() || leaf.set().use() == RowSet.Use.COUNTED) {
                twigs.add(of(leaf, tree.effects()));
            }
        }
        return new Twig(lines, twigs);
    }

    private Twig of(FigureTree.Input input) {
        String value = RowWords.clean(input.value());
        return input.figure()
                .map(branch -> of(
                        branch,
                        input.name().equals(branch.figure().id())
                                ? input.name()
                                : input.name() + " = " + branch.figure().id()))
                .orElseGet(() -> Twig.leaf(input.name() + "  " + value));
    }

    private static String value(Figure figure) {
        String value = figure.value().map(BigDecimal::toPlainString).orElse("–") + " "
                + figure.unit().symbol();
        return Stream.of(
                        Stream.of(value),
                        figure.reason().map(Absence::text).stream(),
                        figure.confidence().stream().map(FigureTwigs::word),
                        figure.status().stream().map(FigureTwigs::word),
                        Stream.of("as of " + figure.asOf()))
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
    }

    private Twig of(FigureTree.Leaf leaf, List<MeasuredEffect> effects) {
        List<String> lines = new ArrayList<>();
        int size = leaf.rows().size();
        lines.add(leaf.kind().id() + "  " + Wording.count(size, "row", "rows")
                + (leaf.set().use() == RowSet.Use.LOOKED_UP ? ", looked up" : ""));
        lines.add(SelectionWords.of(leaf.set()));
        lines.add(leaf.pull()
                        .map(pull -> "pulls/" + leaf.kind().id() + ".sql, SHA-256 "
                                + pull.sha256()
                                        .substring(
                                                0, Math.min(HASH, pull.sha256().length())) + "…")
                        .orElse("no pull is known")
                + leaf.loadedAt()
                        .map(at -> ", source loaded " + Moments.utc(at))
                        .orElse(", the source doesn't say when it was loaded"));
        List<Twig> twigs = new ArrayList<>();
        for (Row row : leaf.rows().subList(0, Math.min(most, size))) {
            twigs.add(effects.stream()
                    .filter(effect -> effect.row() == row || effect.row().equals(row))
                    .findFirst()
                    .map(FigureTwigs::of)
                    .orElseGet(() -> Twig.leaf(RowWords.of(leaf.kind(), row, accountId))));
        }
        if (size > most) {
            twigs.add(Twig.leaf("and " + (size - most) + " more"));
        }
        return new Twig(lines, twigs);
    }

    private static Twig of(MeasuredEffect effect) {
        Row row = effect.row();
        String which = Stream.of(
                        Stream.of(row.text("driver"), row.day("measured_on").toString()),
                        row.findText("part").map(RowWords::clean).stream(),
                        Stream.of(row.text("confidence")))
                .flatMap(Function.identity())
                .collect(Collectors.joining("  "));
        String result = effect.result().map(BigDecimal::toPlainString).orElse("–, it can't be computed");
        return Twig.leaf(
                which + "  " + effect.driver().formula() + " = " + result,
                effect.terms().stream().map(FigureTwigs::term).collect(Collectors.joining(", ")));
    }

    private static String term(MeasuredEffect.Term term) {
        String value = term.value().map(BigDecimal::toPlainString).orElse("–");
        String since = term.since().map(day -> " since " + day).orElse("");
        String origin =
                switch (term.origin()) {
                    case MEASUREMENT -> "";
                    case BASELINE -> since.isEmpty() ? "" : " (in force" + since + ")";
                    case DRIVER_RATE -> " (driver_rate" + since + ")";
                    case CONFIGURATION -> " (drivers.yaml)";
                    case NOWHERE -> " (nothing gives it)";
                };
        return term.name() + " " + value + origin;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
