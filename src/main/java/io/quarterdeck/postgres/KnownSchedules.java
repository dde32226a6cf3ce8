package io.quarterdeck.postgres;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The schedules that the store knows, held against those of the configuration. */
record KnownSchedules(Handle handle, UUID run) {
    private static final String BEGIN = """
            insert into quarterdeck.schedule (name, definition) values (:name, :definition)
            on conflict (name) do update
            set definition = excluded.definition, known_since = now(), gone_at = null
            """;

    private record Known(String definition, boolean isGone) {}

    Map<String, Instant> register(Map<String, String> definitions) {
        PlanAudit audit = new PlanAudit(handle, run);
        Map<String, Known> known = known();
        new TreeMap<>(definitions).forEach((name, definition) -> {
            String kept = StoredText.of(definition);
            Known before = known.get(name);
            if (before == null || before.isGone()) {
                write(BEGIN, name, kept);
                audit.note(name, before == null ? "new schedule" : "schedule is back", "", kept);
            } else if (!before.definition().equals(kept)) {
                write("update quarterdeck.schedule set definition = :definition where name = :name", name, kept);
                audit.note(name, "schedule changed", before.definition(), kept);
            }
        });
        known.forEach((name, before) -> {
            if (!before.isGone() && !definitions.containsKey(name)) {
                handle.createUpdate("update quarterdeck.schedule set gone_at = now() where name = :name")
                        .bind("name", name)
                        .execute();
                audit.note(name, "schedule is no more", before.definition(), "");
            }
        });
        return since();
    }

    private Map<String, Known> known() {
        Map<String, Known> known = new TreeMap<>();
        handle.createQuery("select * from quarterdeck.schedule")
                .map((row, context) -> Map.entry(
                        row.getString("name"),
                        new Known(row.getString("definition"), row.getObject("gone_at") != null)))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    private Map<String, Instant> since() {
        Map<String, Instant> since = new HashMap<>();
        handle.createQuery("select * from quarterdeck.schedule where gone_at is null")
                .map((row, context) -> Map.entry(
                        row.getString("name"),
                        ReviewRow.instant(row, "known_since").orElseThrow()))
                .forEach(entry -> since.put(entry.getKey(), entry.getValue()));
        return Map.copyOf(since);
    }

    private void write(String sql, String name, String definition) {
        handle.createUpdate(sql)
                .bind("name", name)
                .bind("definition", definition)
                .execute();
    }
}
