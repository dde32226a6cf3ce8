package io.quarterdeck.evidence;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was agreed anew: a baseline after its first version, a goal after its first. Neither replaces the earlier one;
 * each is an event with its day, who agreed and why, as far as the rows say so.
 */
final class PromiseEvents {
    private PromiseEvents() {}

    static List<Map<String, Object>> of(Disclosure disclosure) {
        List<Map<String, Object>> events = new ArrayList<>();
        versions(disclosure, Kind.BASELINE, "driver", "effective_from")
                .forEach((driver, versions) -> pairs(versions, (before, now) -> {
                    Map<String, Object> event = event("baseline", "driver", driver, now);
                    event.put("from", now.day("effective_from").toString());
                    event.put("before", Map.of("value", before.decimal("value").toPlainString()));
                    event.put("after", Map.of("value", now.decimal("value").toPlainString()));
                    now.findDay("agreed_on").ifPresent(day -> event.put("agreed_on", day.toString()));
                    events.add(event);
                }));
        versions(disclosure, Kind.GOAL, "goal_id", "agreed_on")
                .forEach((goal, versions) -> pairs(versions, (before, now) -> {
                    Map<String, Object> event = event("goal", "goal", goal, now);
                    event.put("from", now.day("agreed_on").toString());
                    event.put("before", goal(before));
                    event.put("after", goal(now));
                    event.put("agreed_on", now.day("agreed_on").toString());
                    events.add(event);
                }));
        return events;
    }

    private interface Pair {
        void take(Row before, Row now);
    }

    private static void pairs(List<Row> versions, Pair pair) {
        for (int index = 1; index < versions.size(); index++) {
            pair.take(versions.get(index - 1), versions.get(index));
        }
    }

    private static Map<String, List<Row>> versions(Disclosure disclosure, Kind kind, String key, String day) {
        return disclosure.rows().getOrDefault(kind, List.of()).stream()
                .sorted(Comparator.comparing(row -> row.day(day)))
                .collect(Collectors.groupingBy(row -> row.text(key), TreeMap::new, Collectors.toList()));
    }

    private static Map<String, Object> event(String what, String key, String id, Row row) {
        Map<String, Object> event = new TreeMap<>();
        event.put("event", what);
        event.put(key, id);
        row.findText("agreed_by").ifPresent(person -> event.put("agreed_by", person));
        row.findText("reason").ifPresent(reason -> event.put("reason", reason));
        return event;
    }

    private static Map<String, String> goal(Row row) {
        return Map.of(
                "baseline", row.decimal("baseline").toPlainString(),
                "target", row.decimal("target").toPlainString(),
                "due_on", row.day("due_on").toString());
    }
}
