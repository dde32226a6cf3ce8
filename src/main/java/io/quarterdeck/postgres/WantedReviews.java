package io.quarterdeck.postgres;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.run.PlanBoard.Entry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The reviews that schedules ask for, one a key.
 *
 * <p>Where two schedules ask for the same review, the one by mail has it, then the earlier one, then the first by name.
 */
record WantedReviews(List<Entry> entries) {
    /** As a table; {@code place} is the entry's place in the list, from 1. */
    static final String TABLE = """
            unnest(cast(:accounts as text[]), cast(:periods as text[]), cast(:editions as text[]),
                   cast(:revisions as integer[]), cast(:schedules as text[]), cast(:dues as timestamptz[]),
                   cast(:deliveries as text[]), cast(:approvals as text[]))
                with ordinality
                as w (account_id, period, edition, revision, schedule, due_at, delivery, approval, place)
            """;

    private static final Comparator<ArchiveKey> BY_KEY = Comparator.comparing(ArchiveKey::accountId)
            .thenComparing(ArchiveKey::period)
            .thenComparing(ArchiveKey::edition)
            .thenComparing(ArchiveKey::revision);
    private static final Comparator<Entry> FIRST = Comparator.comparing(Entry::delivery)
            .reversed()
            .thenComparing(Entry::dueAt)
            .thenComparing(Entry::schedule);

    static WantedReviews of(List<Entry> plan) {
        Map<ArchiveKey, Entry> byKey = new TreeMap<>(BY_KEY);
        plan.stream().sorted(FIRST).forEach(entry -> byKey.putIfAbsent(entry.key(), entry));
        return new WantedReviews(List.copyOf(byKey.values()));
    }

    <T extends SqlStatement<T>> T bind(T statement) {
        return statement
                .bindArray("accounts", String.class, texts(entry -> entry.key().accountId()))
                .bindArray("periods", String.class, texts(entry -> entry.key().period()))
                .bindArray("editions", String.class, texts(entry -> entry.key().edition()))
                .bindArray(
                        "revisions",
                        Integer.class,
                        entries.stream().map(entry -> entry.key().revision()).toList())
                .bindArray("schedules", String.class, texts(Entry::schedule))
                .bindArray("dues", String.class, texts(entry -> text(entry.dueAt())))
                .bindArray("deliveries", String.class, texts(entry -> entry.delivery()
                        .name()))
                .bindArray("approvals", String.class, texts(entry -> entry.approval()
                        .name()));
    }

    static String words(Entry entry) {
        return words(
                entry.schedule(),
                entry.dueAt(),
                entry.delivery().name(),
                entry.approval().name());
    }

    static String words(String schedule, Instant dueAt, String delivery, String approval) {
        return schedule + ", due " + dueAt + ", " + delivery + ", approval " + approval;
    }

    private List<String> texts(Function<Entry, String> part) {
        return entries.stream().map(part).toList();
    }

    private static String text(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toString();
    }
}
