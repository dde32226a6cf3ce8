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
 * month there are no neighbours, however often its value stays. And where nearly every reading has just one neighbour and
 * equals it, in all series, none of them is read daily: then chance leaves no copies, even where a value never changes.
 *
 * @param usual neighbours for each row, as the rows of before have them; empty where there are none to ask
 */
record ShiftedRows(Kind kind, OptionalDouble usual) {
    private static final int NEIGHBOURS = 2;
    private static final double NEARLY_ALL = 0.95;

    Alike count(List<Row> rows) {
        Runs runs = new Runs();
        double equal = 0;
        for (List<Row> series : series(rows)) {
            equal += walk(series, runs) * series.size() / rows.size();
        }
        double byChance = equal * Math.min(runs.neighbours, usual.orElse(1) * rows.size());
        boolean onlyTwins = runs.mostNeighbours == 1 && runs.evenRows >= NEARLY_ALL * rows.size();
        return new Alike(
                rows.size(),
                runs.copies,
                rows.size() - runs.copies,
                runs.evenRows,
                runs.evenRuns,
                onlyTwins ? 0 : byChance,
                runs.example);
    }

    /** @return how likely two of the series' readings are equal by chance */
    private double walk(List<Row> series, Runs runs) {
        int equal = 1;
        int inARow = 0;
        List<Object> contents = new ArrayList<>();
        contents.add(content(series.get(0)));
        for (int index = 1; index < series.size(); index++) {
            Row earlier = series.get(index - 1);
            Row later = series.get(index);
            boolean near = areNear(earlier, later);
            inARow = near ? inARow + 1 : 0;
            runs.neighbours += near ? 1 : 0;
            runs.mostNeighbours = Math.max(runs.mostNeighbours, inARow);
            if (near && content(earlier).equals(content(later))) {
                equal++;
                runs.copies++;
                runs.example = runs.example.or(() -> Optional.of(day(earlier) + " and " + day(later)));
            } else {
                runs.end(equal);
                equal = 1;
                contents.add(content(later));
            }
        }
        runs.end(equal);
        return Coincidence.ofTwo(contents);
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

    /** What was seen in all series: readings near the one before them, and runs of such that are equal. */
    private static final class Runs {
        private int neighbours;
        private int mostNeighbours;
        private int copies;
        private int evenRows;
        private int evenRuns;
        private Optional<String> example = Optional.empty();

        void end(int length) {
            if (length % 2 == 0) {
                evenRows += length;
                evenRuns++;
            }
        }
    }
}
