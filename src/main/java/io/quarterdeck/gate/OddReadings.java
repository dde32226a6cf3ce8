package io.quarterdeck.gate;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds single numbers of the period that are out of scale in their own series, or have lost their sign.
 *
 * <p>One measurement among forty in a wrong unit moves a driver's total no further than a good quarter would, but it
 * stands out from its own series. A number too small weighs little among many, so that too small is judged by the
 * middle of the period's numbers, which only a mistake in all of them moves.
 *
 * @param times so many times the usual is out of scale
 */
record OddReadings(BigDecimal times) implements Watcher {
    /** Numbers that were agreed on and change seldom; others want some history before one can be called odd. */
    private static final Map<Kind, Integer> LEAST_HISTORY = leastHistory();

    /** A year of weeks would hide that a driver has long grown. */
    private static final int LATEST = 26;

    /** A quiet month and a busy one lie so far about the middle one. */
    private static final double SEASONS = 5;

    private static Map<Kind, Integer> leastHistory() {
        Map<Kind, Integer> least = new LinkedHashMap<>();
        least.put(Kind.MEASUREMENT, 3);
        least.put(Kind.USAGE, 2);
        least.put(Kind.GOAL_MEASUREMENT, 1);
        least.put(Kind.BASELINE, 1);
        least.put(Kind.DRIVER_RATE, 1);
        least.put(Kind.PROMISE, 1);
        least.put(Kind.INVESTMENT, 3);
        return least;
    }

    @Override
    public List<Finding> look(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        LEAST_HISTORY.forEach((kind, least) -> {
            Map<String, List<Reading>> now = bySeries(Readings.of(kind, subject.now(kind)));
            if (now.isEmpty()) {
                return;
            }
            Map<String, List<Reading>> before = bySeries(Readings.of(kind, subject.before(kind)));
            agreed(kind, subject)
                    .forEach(reading -> before.computeIfAbsent(reading.series(), first -> new ArrayList<>())
                            .add(reading));
            now.forEach((series, readings) -> odd(readings, before.getOrDefault(series, List.of()), least)
                    .ifPresent(found -> findings.add(finding(found, subject))));
        });
        return findings;
    }

    /** What a goal starts from and aims at says in which scale it is measured. */
    private static Stream<Reading> agreed(Kind kind, Subject subject) {
        List<Row> goals = kind == Kind.GOAL_MEASUREMENT ? subject.snapshot().rows(Kind.GOAL) : List.of();
        return goals.stream().flatMap(goal -> Stream.of("baseline", "target")
                .map(column -> new Reading(
                        "goal." + goal.text("goal_id") + ".actual",
                        "the measurements of the goal " + goal.text("goal_id"),
                        goal.day("agreed_on"),
                        goal.decimal(column))));
    }

    private Optional<Found> odd(List<Reading> now, List<Reading> before, int least) {
        for (Reading reading : now) {
            Usual usual = usual(reading, now, before, least);
            if (usual.size() >= least
                    && (usual.isFarAbove(reading.number(), times) || usual.isMirrored(reading.number(), SEASONS))) {
                return Optional.of(new Found(reading, usual));
            }
        }
        Usual usual = new Usual(numbers(before.stream()));
        Reading middle = now.stream()
                .sorted(Comparator.comparing(reading -> reading.number().abs()))
                .toList()
                .get(now.size() / 2);
        return usual.size() >= least && middle.number().signum() != 0 && usual.isFarBelow(middle.number(), times)
                ? Optional.of(new Found(middle, usual))
                : Optional.empty();
    }

    /** The numbers before the period; where there are too few, those beside it in the period. */
    private static Usual usual(Reading reading, List<Reading> now, List<Reading> before, int least) {
        Usual history = new Usual(numbers(before.stream()));
        return history.size() >= least
                ? history
                : new Usual(numbers(Stream.concat(before.stream(), now.stream().filter(other -> other != reading))));
    }

    private static List<BigDecimal> numbers(Stream<Reading> readings) {
        List<BigDecimal> all = readings.sorted(Comparator.comparing(Reading::day))
                .map(Reading::number)
                .toList();
        return all.subList(Math.max(0, all.size() - LATEST), all.size());
    }

    private static Map<String, List<Reading>> bySeries(Stream<Reading> readings) {
        return readings.collect(
                Collectors.groupingBy(Reading::series, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    private static Finding finding(Found found, Subject subject) {
        Reading reading = found.reading;
        return new Finding(
                GateRules.FIGURE_MOVED,
                Optional.of(reading.figure()),
                subject.who() + "among " + reading.series() + " that of " + reading.day() + " is "
                        + Numbers.said(reading.number()) + "; usual is "
                        + Numbers.said(BigDecimal.valueOf(found.usual.middle())) + ".",
                "Look whether its unit or its sign was mistaken, and correct it at the source. Where it is right, release"
                        + " the review with that reason.");
    }

    private record Found(Reading reading, Usual usual) {}
}
