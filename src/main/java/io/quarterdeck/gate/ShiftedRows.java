package io.quarterdeck.gate;

import io.quarterdeck.metric.Column;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Counts readings of one series that are the same and lie a day or two apart, as when a load ran again with its own day
 * for the reading's. In a series that is read daily neighbours are often equal; in one that is read by the week or the
 * month there are no neighbours, however often its value stays.
 *
 * @param usual neighbours for each row, as the rows of before have them; empty where there are none to ask
 */
record ShiftedRows(Kind kind, OptionalDouble usual) {
    private static final int NEIGHBOURS = 2;

    Alike count(List<Row> rows) {
        int copies = 0;
        int neighbours = 0;
        int even = 0;
        double equal = 0;
        Optional<String> example = Optional.empty();
        for (List<Row> series : series(rows)) {
            int run = 1;
            List<Object> contents = new ArrayList<>();
            contents.add(content(series.get(0)));
            for (int index = 1; index < series.size(); index++) {
                Row earlier = series.get(index - 1);
                Row later = series.get(index);
                boolean near = areNear(earlier, later);
                boolean same = near && content(earlier).equals(content(later));
                neighbours += near ? 1 : 0;
                copies += same ? 1 : 0;
                if (same) {
                    run++;
                    example = example.or(() -> Optional.of(day(earlier) + " and " + day(later)));
                } else {
                    even += run % 2 == 0 ? run : 0;
                    run = 1;
                    contents.add(content(series.get(index)));
                }
            }
            even += run % 2 == 0 ? run : 0;
            equal += Coincidence.ofTwo(contents) * series.size() / rows.size();
        }
        return new Alike(
                rows.size(), copies, even, equal * Math.min(neighbours, usual.orElse(1) * rows.size()), example);
    }

    /** Readings for each row that have another a day or two before them. */
    static OptionalDouble neighbours(Kind kind, List<Row> rows) {
        ShiftedRows counting = new ShiftedRows(kind, OptionalDouble.empty());
        long neighbours = 0;
        for (List<Row> series : counting.series(rows)) {
            for (int index = 1; index < series.size(); index++) {
                neighbours += counting.areNear(series.get(index - 1), series.get(index)) ? 1 : 0;
            }
        }
        return rows.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) neighbours / rows.size());
    }

    private boolean areNear(Row earlier, Row later) {
        return ChronoUnit.DAYS.between(day(earlier), day(later)) <= NEIGHBOURS;
    }

    private List<List<Row>> series(List<Row> rows) {
        Map<List<Object>, List<Row>> series = new LinkedHashMap<>();
        rows.forEach(row -> series.computeIfAbsent(values(row, true), first -> new ArrayList<>())
                .add(row));
        series.values().forEach(list -> list.sort(Comparator.comparing(this::day)));
        return List.copyOf(series.values());
    }

    private LocalDate day(Row row) {
        return row.day(Timeline.column(kind));
    }

    private List<Object> content(Row row) {
        return values(row, false);
    }

    private List<Object> values(Row row, boolean key) {
        List<Object> values = new ArrayList<>();
        for (Column column : kind.columns()) {
            if (column.key() == key && !column.name().equals(Timeline.column(kind))) {
                values.add(Optional.ofNullable(row.values().get(column.name())));
            }
        }
        return values;
    }
}
