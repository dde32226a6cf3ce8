package io.quarterdeck.metric;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.json.Json;
import io.quarterdeck.json.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The rows that entered the figures of one snapshot, selected by what each figure says of them. Remembers what it has
 * selected, since many figures are made of the same rows; for one thread.
 */
public final class RowSets {
    private final Snapshot snapshot;
    private final Map<RowSet, List<Row>> selected = new HashMap<>();
    private final Map<Row, byte[]> lines = new IdentityHashMap<>();

    public RowSets(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Every row that the figure's value was computed from, each once and in the order of its key. */
    public static Map<Kind, List<Row>> select(Snapshot snapshot, Figure figure) {
        return new RowSets(snapshot).of(figure);
    }

    /** @see #sha256(Figure) */
    public static String sha256(Snapshot snapshot, Figure figure) {
        return new RowSets(snapshot).sha256(figure);
    }

    /** Every row that the figure's value was computed from, each once and in the order of its key. */
    public Map<Kind, List<Row>> of(Figure figure) {
        return gathered(figure, set -> true);
    }

    /** Those that {@link Figure#rows} counts. */
    public Map<Kind, List<Row>> counted(Figure figure) {
        return gathered(figure, set -> set.use() == RowSet.Use.COUNTED);
    }

    /** The rows of one set in the order of their keys. */
    public List<Row> of(RowSet set) {
        return selected.computeIfAbsent(set, any -> RowSelection.select(set, snapshot));
    }

    /**
     * SHA-256 (hex) of the figure's rows: a line a row of the kind's id, a space, the row's canonical JSON and a line
     * feed in UTF-8; kinds by id, rows by key. Of no rows at all it is that of nothing.
     *
     * @throws IllegalArgumentException when a row has a column or a value that its kind doesn't know
     */
    public String sha256(Figure figure) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<Kind, List<Row>> rows = of(figure);
        Set<String> ids = new TreeSet<>();
        rows.keySet().forEach(kind -> ids.add(kind.id()));
        for (String id : ids) {
            Kind kind = Kind.byId(id).orElseThrow();
            rows.get(kind).forEach(row -> bytes.writeBytes(line(kind, row)));
        }
        return Sha256.hex(bytes.toByteArray());
    }

    /**
     * A row as its canonical JSON writes it, columns by name.
     *
     * @throws IllegalArgumentException when it has a column or a value that its kind doesn't know
     */
    public static Map<String, Object> tree(Kind kind, Row row) {
        return RowJson.write(kind, row);
    }

    private byte[] line(Kind kind, Row row) {
        return lines.computeIfAbsent(row, any -> {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            line.writeBytes((kind.id() + ' ').getBytes(StandardCharsets.UTF_8));
            line.writeBytes(Json.canonical(RowJson.write(kind, row)));
            line.write('\n');
            return line.toByteArray();
        });
    }

    private Map<Kind, List<Row>> gathered(Figure figure, Predicate<RowSet> which) {
        Map<Kind, List<List<Row>>> chosen = new EnumMap<>(Kind.class);
        figure.rowSets().stream().filter(which).forEach(set -> chosen.computeIfAbsent(
                        RowSelection.kind(set), any -> new ArrayList<>())
                .add(of(set)));
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        chosen.forEach((kind, sets) -> {
            List<Row> all = sets.size() == 1 ? sets.get(0) : united(kind, sets);
            if (!all.isEmpty()) {
                rows.put(kind, all);
            }
        });
        return rows;
    }

    private static List<Row> united(Kind kind, List<List<Row>> sets) {
        Set<Row> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return sets.stream()
                .flatMap(List::stream)
                .filter(seen::add)
                .sorted(RowOrder.of(kind))
                .toList();
    }
}
