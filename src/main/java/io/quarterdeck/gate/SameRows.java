package io.quarterdeck.gate;

import io.quarterdeck.metric.Column;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Counts rows of a kind that are the same but for their key, and how many chance would leave.
 *
 * <p>Two rows meet by chance when they fall into the same moment and all their other columns agree. How likely columns
 * agree is taken from the rows themselves, each content counted once, so that the copies don't vouch for each other.
 * How fine a moment is, the rows show too: days, hours, minutes or seconds of a working day. Where three or more rows
 * share their moment, a batch was sent, and the moment says nothing. Where no more than two rows are ever the same, only
 * distinct ones are counted as meeting, for a load that ran twice makes just such pairs. Answers of 9 and 10 on the days of one week, or
 * one price on the first of a month, meet often by this reckoning; two support cases with three equal times never do.
 */
final class SameRows {
    private static final String ACCOUNT_ID = "account_id";
    private static final int BATCH = 3;
    /** The columns are not quite independent of each other. */
    private static final double CAUTION = 3;

    private final Kind kind;
    private final String key;
    private final String time;

    SameRows(Kind kind, String key) {
        this.kind = kind;
        this.key = key;
        this.time = Timeline.column(kind);
    }

    Alike count(List<Row> rows) {
        Map<List<Object>, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(content(row), first -> new ArrayList<>()).add(row));
        List<Integer> even = groups.values().stream()
                .map(List::size)
                .filter(size -> size % 2 == 0)
                .toList();
        int evenRows = even.stream().mapToInt(Integer::intValue).sum();
        int copies = rows.size() - groups.size();
        List<Row> distinct = groups.values().stream().map(group -> group.get(0)).toList();
        boolean coarse = groups.values().stream().anyMatch(group -> group.size() >= BATCH);
        double expected = copies == 0 ? 0 : expected(coarse ? rows : distinct, distinct);
        Optional<String> example = groups.values().stream()
                .filter(group -> group.size() > 1)
                .findFirst()
                .map(group -> group.get(0).text(key) + " and " + group.get(1).text(key));
        return new Alike(rows.size(), copies, groups.size(), evenRows, even.size(), expected, example);
    }

    private List<Object> content(Row row) {
        List<Object> content = new ArrayList<>();
        for (Column column : kind.columns()) {
            if (!column.name().equals(key) && !column.name().equals(ACCOUNT_ID)) {
                content.add(Optional.ofNullable(row.values().get(column.name())));
            }
        }
        return content;
    }

    private double expected(List<Row> rows, List<Row> distinct) {
        double equal = 1;
        for (Column column : kind.columns()) {
            if (!List.of(key, ACCOUNT_ID, time).contains(column.name())) {
                equal *= Coincidence.ofTwo(distinct.stream()
                        .map(row -> Optional.ofNullable(row.values().get(column.name())))
                        .toList());
            }
        }
        return CAUTION * equal * meetings(rows);
    }

    /** How many pairs of rows would share their moment. */
    private double meetings(List<Row> rows) {
        Map<Object, Long> moments = new HashMap<>();
        Map<LocalDate, Long> days = new HashMap<>();
        List<Object> times = rows.stream()
                .map(row -> row.values().get(time))
                .filter(Objects::nonNull)
                .toList();
        times.forEach(moment -> {
            moments.merge(moment, 1L, Long::sum);
            days.merge(day(moment), 1L, Long::sum);
        });
        double batches = moments.values().stream()
                .filter(count -> count >= BATCH)
                .mapToDouble(Coincidence::pairs)
                .sum();
        double byDay = days.values().stream().mapToDouble(Coincidence::pairs).sum();
        return batches + byDay / momentsOfADay(times);
    }

    private static LocalDate day(Object moment) {
        return moment instanceof Instant instant ? LocalDate.ofInstant(instant, ZoneOffset.UTC) : (LocalDate) moment;
    }

    private static double momentsOfADay(List<Object> times) {
        List<Long> seconds = times.stream()
                .filter(Instant.class::isInstance)
                .map(moment -> Math.floorMod(((Instant) moment).getEpochSecond(), 86_400L))
                .distinct()
                .toList();
        if (seconds.size() < 2) {
            return 1;
        }
        int workingHours = 8;
        if (seconds.stream().allMatch(second -> second % 3_600 == seconds.get(0) % 3_600)) {
            return Math.min(workingHours, seconds.size());
        }
        boolean minutes = seconds.stream().allMatch(second -> second % 60 == 0);
        return workingHours * (minutes ? 60 : 3_600);
    }
}
