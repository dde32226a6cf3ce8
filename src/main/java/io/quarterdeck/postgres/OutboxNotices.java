package io.quarterdeck.postgres;

import io.quarterdeck.delivery.Dispatch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Notices, and of which matters somebody has been told. */
record OutboxNotices(Store store) {
    private static final String TELL = """
            insert into quarterdeck.told (matter, outbox_id)
            select matter, outbox_id
            from quarterdeck.outbox, unnest(:matters) as matter
            where topic = :topic and recipient = :recipient
            order by matter
            on conflict (matter) do nothing
            """;

    Map<String, Instant> told(Set<String> matters) {
        return store.change("What was told can't be read", handle -> handle
                .createQuery("select * from quarterdeck.told where matter = any (:matters)")
                .bindArray("matters", String.class, List.copyOf(matters))
                .map((row, context) -> Map.entry(
                        row.getString("matter"),
                        ReviewRow.instant(row, "told_at").orElseThrow()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    boolean tell(Set<String> matters, Dispatch notice) {
        return store.change("The notice to " + notice.recipient() + " can't be laid into the outbox", handle -> {
            boolean isNew = OutboxRows.add(handle, notice) && note(handle, matters, notice) == matters.size();
            if (!isNew) {
                handle.rollback();
            }
            return isNew;
        });
    }

    private static int note(Handle handle, Set<String> matters, Dispatch notice) {
        return handle.createUpdate(TELL)
                .bindArray("matters", String.class, List.copyOf(matters))
                .bind("topic", notice.topic())
                .bind("recipient", notice.recipient())
                .execute();
    }
}
