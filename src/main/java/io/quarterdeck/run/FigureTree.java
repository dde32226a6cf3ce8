package io.quarterdeck.run;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.MeasuredEffect;
import io.quarterdeck.metric.PullOrigin;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.RowSets;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A figure with what it was made of, down to the rows: figures have figures as branches, and where a figure has none its
 * rows are its leaves.
 *
 * @param number under which the deck prints it
 * @param effects of the measurements, where they are leaves
 * @param leaves the other rows; none where the figure has branches
 * @param rowsSha256 of all its rows, as {@link RowSets#sha256} defines it
 */
public record FigureTree(
        Figure figure,
        Optional<String> number,
        List<Input> inputs,
        List<MeasuredEffect> effects,
        List<Leaf> leaves,
        String rowsSha256) {
    /** @param figure that gives the input, where one does */
    public record Input(String name, String value, Optional<FigureTree> figure) {}

    /**
     * Rows of one set.
     *
     * @param pull the statement that gave them
     * @param loadedAt when the source loaded the kind, where it says so
     */
    public record Leaf(RowSet set, Kind kind, List<Row> rows, Optional<PullOrigin> pull, Optional<Instant> loadedAt) {}

    public FigureTree {
        inputs = List.copyOf(inputs);
        effects = List.copyOf(effects);
        leaves = List.copyOf(leaves);
    }

    public static FigureTree of(Explained explained, Figure figure) {
        return new Growth(explained).tree(figure, Set.of());
    }

    private record Growth(Explained explained, RowSets rows) {
        Growth(Explained explained) {
            this(explained, new RowSets(explained.snapshot()));
        }

        /** @param above ids on the way here: no figure is its own branch */
        FigureTree tree(Figure figure, Set<String> above) {
            Set<String> path = new HashSet<>(above);
            path.add(figure.id());
            List<Input> inputs = new ArrayList<>();
            figure.inputs().forEach((name, value) -> {
                Optional<FigureTree> branch = source(figure, name, value)
                        .filter(found -> !path.contains(found.id()))
                        .map(found -> tree(found, path));
                inputs.add(new Input(name, value, branch));
            });
            boolean isLeaf = inputs.stream().allMatch(input -> input.figure().isEmpty());
            return new FigureTree(
                    figure,
                    explained.number(figure.id()),
                    inputs,
                    isLeaf ? MeasuredEffect.of(explained.snapshot(), explained.settings(), figure) : List.of(),
                    isLeaf ? leaves(figure) : List.of(),
                    rows.sha256(figure));
        }

        private List<Leaf> leaves(Figure figure) {
            return figure.rowSets().stream()
                    .map(set -> {
                        Kind kind = Kind.byId(set.kind()).orElseThrow();
                        return new Leaf(
                                set,
                                kind,
                                rows.of(set),
                                Optional.ofNullable(explained.snapshot().pulls().get(kind)),
                                Optional.ofNullable(
                                        explained.snapshot().sourceLoadedAt().get(kind)));
                    })
                    .toList();
        }

        /** The figure that an input is: named by its id, or by a part of it and of the same value. */
        private Optional<Figure> source(Figure figure, String name, String value) {
            Figures figures = explained.figures();
            Optional<Figure> named = figures.find(name);
            if (named.isPresent()) {
                return named;
            }
            return candidates(figure.id(), name)
                    .flatMap(id -> figures.find(id).stream())
                    .filter(found -> found.value()
                            .filter(number -> isSame(number, value))
                            .isPresent())
                    .findFirst();
        }

        private static Stream<String> candidates(String id, String name) {
            String earlier = Stream.of(".previous", ".year_ago")
                    .filter(id::endsWith)
                    .findFirst()
                    .orElse("");
            String base = id.substring(0, id.length() - earlier.length());
            String family = base.contains(".") ? base.substring(0, base.lastIndexOf('.')) : base;
            String part = PARTS.getOrDefault(name, name);
            Stream<String> all = Stream.of(
                    base + "." + part,
                    family + "." + part,
                    REVENUE.contains(base.split("\\.")[0]) ? "arr." + part : family + "." + part);
            return all.distinct().map(candidate -> candidate + earlier);
        }

        private static boolean isSame(BigDecimal number, String value) {
            try {
                return number.compareTo(new BigDecimal(value)) == 0;
            } catch (NumberFormatException notANumber) {
                return false;
            }
        }
    }

    private static final Set<String> REVENUE = Set.of("nrr", "grr", "churn");
    /** Inputs that a figure of another name gives. */
    private static final Map<String, String> PARTS = Map.of("n", "responses");
}
