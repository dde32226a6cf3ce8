package io.quarterdeck.postgres;

import io.quarterdeck.json.Json;
import io.quarterdeck.metric.Column;
import io.quarterdeck.metric.ColumnType;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows that the program itself made, written into the canonical tables; for the sample company alone. */
public record SampleStore(Store store) {

    /** Adds rows by kind, in one transaction. */
    public void add(Map<Kind, List<Row>> rows) {
        store.change("The sample rows can't be written", handle -> {
            rows.forEach((kind, list) -> {
                try (PreparedBatch batch = handle.prepareBatch(insert(kind))) {
                    list.forEach(row -> bind(batch, kind, row));
                    if (batch.size() > 0) {
                        batch.execute();
                    }
                }
            });
            return Boolean.TRUE;
        });
    }

    private static String insert(Kind kind) {
        String columns = kind.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String values = kind.columns().stream()
                .map(column -> column.type() == ColumnType.NUMBERS ? "cast(? as jsonb)" : "?")
                .collect(Collectors.joining(", "));
        return "insert into canonical." + kind.id() + " (" + columns + ") values (" + values + ")";
    }

    private static void bind(PreparedBatch batch, Kind kind, Row row) {
        int position = 0;
        for (Column column : kind.columns()) {
            switch (column.type()) {
                case TEXT -> batch.bind(position, row.findText(column.name()).orElse(null));
                case NUMERIC ->
                    batch.bind(position, row.findDecimal(column.name()).orElse(null));
                case DAY -> batch.bind(position, row.findDay(column.name()).orElse(null));
                case FLAG -> batch.bind(position, row.findFlag(column.name()).orElse(null));
                case INSTANT ->
                    batch.bind(
                            position,
                            row.findInstant(column.name())
                                    .map((Instant at) -> at.atOffset(ZoneOffset.UTC))
                                    .orElse(null));
                case TEXTS -> batch.bindArray(position, String.class, row.texts(column.name()));
                case NUMBERS -> batch.bind(position, json(row.numbers(column.name())));
                case IMAGE -> batch.bind(position, (byte[]) row.values().get(column.name()));
            }
            position++;
        }
        batch.add();
    }

    private static String json(Map<String, BigDecimal> numbers) {
        Map<String, BigDecimal> tree = new LinkedHashMap<>(numbers);
        return Json.pretty(tree);
    }
}
