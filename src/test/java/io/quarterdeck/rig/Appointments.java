package io.quarterdeck.rig;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Brings nodes to their places, several at a time, and gives them work until each has come to its own. */
final class Appointments {
    /** Since the last one came to its place; a machine that others use is slow, which is no fault of the nodes. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** A node believes the list of accounts that it has read for five seconds. */
    private static final Duration NEWS = Duration.ofSeconds(6);
    /** So many are spoiled ahead of need that there is one whose news has spread. */
    private static final int AHEAD = 4;

    private final Rig rig;
    private final int atOnce;
    private final Map<Wish, List<Long>> fed = new EnumMap<>(Wish.class);
    private final Map<Wish, Deque<Spoiled>> spoiled = new EnumMap<>(Wish.class);

    /** An account that is no longer active; planned at once, its review would be made from the older news. */
    private record Spoiled(CanaryAccount account, Instant since) {
        boolean isKnown() {
            return since.plus(NEWS).isBefore(Instant.now());
        }
    }

    Appointments(Rig rig, int atOnce) {
        this.rig = rig;
        this.atOnce = atOnce;
    }

    /** @return the nodes, each at its place; an end by crash is noted as a fault of the rig */
    List<RigNode> keep(List<CrashPoint> points, Function<String, RigNode> node) throws IOException, SQLException {
        Deque<CrashPoint> waiting = new ArrayDeque<>(points);
        List<RigNode> there = new ArrayList<>();
        Map<RigNode, CrashPoint> under = new LinkedHashMap<>();
        for (CrashPoint point : points) {
            feed(point.wish());
        }
        Instant latest = Instant.now();
        while (!waiting.isEmpty() || !under.isEmpty()) {
            while (under.size() < atOnce && !waiting.isEmpty()) {
                CrashPoint point = waiting.remove();
                under.put(node.apply(point.name()), point);
            }
            for (RigNode one : List.copyOf(under.keySet())) {
                if (one.isAtPlace()) {
                    one.lostAt().ifPresent(at -> rig.add(one.crashed()));
                    under.remove(one);
                    there.add(one);
                    latest = Instant.now();
                }
            }
            if (Stream.concat(waiting.stream(), under.values().stream())
                    .noneMatch(point -> point.wish() == Wish.TROUBLED)) {
                // the longer they fail, the longer they wait
                rig.mendAccounts();
            }
            for (CrashPoint point : under.values().stream().distinct().toList()) {
                if (rig.store().untouched(fed.getOrDefault(point.wish(), List.of())) == 0) {
                    feed(point.wish());
                }
            }
            if (Instant.now().isAfter(latest.plus(PATIENCE))) {
                throw new IllegalStateException("never came to its place: "
                        + under.values().stream().map(CrashPoint::name).toList() + "; "
                        + under.keySet().iterator().next().process().err());
            }
            sleep(100);
        }
        return there;
    }

    private void feed(Wish wish) throws SQLException {
        List<Long> reviews = fed.computeIfAbsent(wish, first -> new ArrayList<>());
        if (wish.beginsActive()) {
            reviews.add(rig.plan(wish));
            return;
        }
        Deque<Spoiled> ready = spoiled.computeIfAbsent(wish, first -> new ArrayDeque<>());
        if (!ready.isEmpty() && ready.peek().isKnown()) {
            reviews.add(rig.plan(ready.remove().account(), wish));
        }
        while (ready.size() < AHEAD) {
            ready.add(new Spoiled(rig.prepared(wish), Instant.now()));
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
