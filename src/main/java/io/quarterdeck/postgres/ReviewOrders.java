package io.quarterdeck.postgres;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.run.Order;
import io.quarterdeck.run.ReviewState;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What a claim by key wants of a review, written into its row. */
final class ReviewOrders {
    private static final String INSERT = """
            insert into quarterdeck.review (account_id, period, edition, revision, state, run_id)
            values (:account, :period, :edition, :revision, 'PLANNED', :run)
            on conflict on constraint review_key do nothing
            """;
    private static final String FORGET = """
            update quarterdeck.review
            set state = 'PLANNED', snapshot_sha256 = null, model_sha256 = null, pdf_sha256 = null, findings = '[]',
                letter = null, attempts = 0, retry_at = null, trouble = '', waived = '{}', reason = null,
                changed_at = now()
            where review_id = :review
            """;
    private static final String WANT = """
            update quarterdeck.review
            set waived = :waived, reason = coalesce(:reason, reason)
            where review_id = :review
            """;
    private static final String ORDER = """
            update quarterdeck.review
            set schedule = :schedule, due_at = :due, delivery = :delivery, approval = :approval
            where review_id = :review
            """;
    private static final Set<ReviewState> AGAIN =
            EnumSet.of(ReviewState.FAILED, ReviewState.WITHDRAWN, ReviewState.HELD);
    private static final Set<ReviewState> OPEN = EnumSet.of(
            ReviewState.PLANNED, ReviewState.PULLED, ReviewState.ASSEMBLED, ReviewState.RENDERED, ReviewState.ARCHIVED);

    private ReviewOrders() {}

    /** Whether the row is new. */
    static boolean insert(Handle handle, UUID run, ArchiveKey key) {
        return handle.createUpdate(INSERT)
                        .bind("account", key.accountId())
                        .bind("period", key.period())
                        .bind("edition", key.edition())
                        .bind("revision", key.revision())
                        .bind("run", run)
                        .execute()
                > 0;
    }

    static boolean beginsAnew(ReviewRow row) {
        return AGAIN.contains(row.state()) && !row.hasDeck();
    }

    /** A review that failed behind its deck goes on from there, for the archive's bytes stay. */
    static boolean goesOnFromDeck(ReviewRow row) {
        return row.state() == ReviewState.FAILED && row.hasDeck();
    }

    static void reopen(Handle handle, ReviewRow row) {
        handle.createUpdate("update quarterdeck.review set state = 'ARCHIVED', attempts = 0, trouble = '',"
                        + " changed_at = now() where review_id = :review")
                .bind("review", row.id())
                .execute();
    }

    static void forget(Handle handle, ReviewRow row) {
        handle.createUpdate(FORGET).bind("review", row.id()).execute();
    }

    /**
     * What is decided already stays. An order by hand leaves a scheduled review its delivery, so that mending one by hand
     * loses nobody's mail; but one that was withdrawn is no schedule's any more.
     */
    static void give(Handle handle, ReviewRow row, boolean begins, Order order) {
        if (!begins && !OPEN.contains(row.state())) {
            return;
        }
        Stream<String> before = begins ? Stream.empty() : row.waived().stream();
        handle.createUpdate(WANT)
                .bind("review", row.id())
                .bind("reason", order.reason().map(StoredText::of))
                .bindArray(
                        "waived",
                        String.class,
                        Stream.concat(before, order.waived().stream())
                                .distinct()
                                .sorted()
                                .toList())
                .execute();
        if (order.schedule().isPresent() || row.schedule().isEmpty() || row.state() == ReviewState.WITHDRAWN) {
            handle.createUpdate(ORDER)
                    .bind("review", row.id())
                    .bind("schedule", order.schedule())
                    .bind("due", order.dueAt().atOffset(ZoneOffset.UTC))
                    .bind("delivery", order.delivery().name())
                    .bind("approval", order.approval().name())
                    .execute();
        }
    }
}
