package io.quarterdeck.rig;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
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
    private static final Duration EACH = Duration.ofMinutes(3);

    private final Rig rig;
    private final int atOnce;
    private final Map<Wish, List<Long>> fed = new EnumMap<>(Wish.class);

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
        long end = System.nanoTime()
                + EACH.multipliedBy((points.size() + atOnce - 1) / atOnce).toNanos();
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
                }
            }
            if (Stream.concat(waiting.stream(), under.values().stream())
                    .noneMatch(point -> point.wish() == Wish.TROUBLED)) {
                // the longer they fail, the longer they wait
                rig.mendAccounts();
            }
            for (CrashPoint point : under.values().stream().distinct().toList()) {
                if (rig.store().untouched(fed.get(point.wish())) == 0) {
                    feed(point.wish());
                }
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("never came to its place: "
                        + under.values().stream().map(CrashPoint::name).toList() + "; "
                        + under.keySet().iterator().next().process().err());
            }
            sleep(500);
        }
        return there;
    }

    private void feed(Wish wish) throws SQLException {
        fed.computeIfAbsent(wish, first -> new ArrayList<>()).add(rig.plan(wish));
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
