package io.quarterdeck.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The database that pulls read, opened one read-only snapshot at a time.
 *
 * @param address for messages; holds no secret
 * @param isStore whether pulls read the store's canonical tables, by their bare names
 */
public record Source(Jdbi jdbi, String address, boolean isStore, Duration statementTimeout) {
    private static final String SETTINGS = """
            select now(),
                   set_config('TimeZone', :zone, true),
                   set_config('DateStyle', 'ISO, YMD', true),
                   set_config('statement_timeout', :timeout, true),
                   case when :canonical then set_config('search_path', 'canonical', true) end
            """;

    /**
     * Runs the work in one {@code REPEATABLE READ READ ONLY} transaction whose days begin at midnight in {@code zone}.
     */
    <T> T read(ZoneId zone, Function<Session, T> work) {
        return jdbi.inTransaction(handle -> {
            handle.execute("set transaction isolation level repeatable read, read only");
            Instant now = enter(handle, zone);
            return work.apply(new Session(handle, now));
        });
    }

    private Instant enter(Handle handle, ZoneId zone) {
        return handle.createQuery(SETTINGS)
                // Java's name for UTC is Z, which PostgreSQL doesn't know
                .bind("zone", zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId())
                .bind("timeout", statementTimeout.toMillis() + "ms")
                .bind("canonical", isStore)
                .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .one();
    }

    /** @param frozenAt when the transaction began, by the source's clock */
    record Session(Handle handle, Instant frozenAt) {}
}
