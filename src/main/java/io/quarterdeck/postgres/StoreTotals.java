package io.quarterdeck.postgres;

import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews.Totals;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Counts of the operator's view, all at one moment. */
final class StoreTotals {
    private static final String MOMENTS = """
            select
                coalesce((select extract(epoch from max(now() - due_at)) from quarterdeck.review
                          where due_at <= now() and (lease_until is null or lease_until <= now())
                            and TO_DO), 0) as overdue,
                coalesce((select extract(epoch from max(now() - first_ready_at)) from quarterdeck.outbox
                          where state = 'READY' and first_ready_at <= now()), 0) as oldest_ready,
                (select count(*) from quarterdeck.review
                 where trouble <> '' and state <> 'FAILED') as in_trouble,
                (select count(*) from quarterdeck.node where seen_at > now() - interval '15 seconds') as nodes
            """.replace("TO_DO", ReviewClaims.TO_DO);

    private StoreTotals() {}

    static Totals count(Handle handle) {
        handle.execute("set transaction isolation level repeatable read, read only");
        Map<ReviewState, Long> reviews = new EnumMap<>(ReviewState.class);
        counts(handle, "review").forEach((state, count) -> reviews.put(ReviewState.valueOf(state), count));
        Map<String, Long> messages = counts(handle, "outbox");
        return handle.createQuery(MOMENTS)
                .map((row, context) -> new Totals(
                        reviews,
                        messages,
                        row.getBigDecimal("overdue").longValue(),
                        row.getBigDecimal("oldest_ready").longValue(),
                        row.getLong("in_trouble"),
                        row.getLong("nodes")))
                .one();
    }

    private static Map<String, Long> counts(Handle handle, String table) {
        return handle
                .createQuery("select state, count(*) as times from quarterdeck." + table + " group by state")
                .map((row, context) -> Map.entry(row.getString("state"), row.getLong("times")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
