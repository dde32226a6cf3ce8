package io.quarterdeck.postgres;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.gate.GateRules;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.run.Order;
import io.quarterdeck.run.ReviewState;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
                letter = null, ledger = null, attempts = 0, retry_at = null, trouble = '', waived = '{}', reason = null,
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
            EnumSet.of(ReviewState.FAILED, ReviewState.WITHDRAWN, ReviewState.HELD, ReviewState.REJECTED);
    /** A schedule's order on these is over: who asks for them anew says what is to become of them. */
    private static final Set<ReviewState> OVER = EnumSet.of(ReviewState.WITHDRAWN, ReviewState.REJECTED);

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

    static boolean beginsAnew(ReviewRow row, Order order) {
        return AGAIN.contains(row.state())
                && !row.hasDeck()
                && !(row.state() == ReviewState.HELD && staysLate(row, order));
    }

    /** A schedule's order for many accounts at once doesn't say of each that it may still go out; a release does. */
    private static boolean staysLate(ReviewRow row, Order order) {
        return row.foundLate()
                && (row.state() == ReviewState.HELD || row.state() == ReviewState.REJECTED)
                && order.schedule().isPresent()
                && !order.waived().contains(GateRules.LATE);
    }

    /** Whether the order takes the review from another schedule. */
    private static boolean takes(ReviewRow row, Order order) {
        return row.state() != ReviewState.WITHDRAWN
                && row.schedule().isPresent()
                && order.schedule().isPresent()
                && !row.schedule().equals(order.schedule());
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

    /** With the rows that it was held with, where nothing else was made from them: nobody would find them again. */
    static void forget(Handle handle, ReviewRow row) {
        handle.createUpdate(FORGET).bind("review", row.id()).execute();
        row.snapshotSha256().ifPresent(sha256 -> OrphanRows.delete(handle, List.of(sha256)));
    }

    /**
     * What is decided already stays. An order by hand leaves a scheduled review its delivery, so that mending one by hand
     * loses nobody's mail; but one that was withdrawn or rejected is no schedule's any more. An approval that another
     * schedule asks for is still asked for.
     *
     * @return for the history: from which other schedule the order takes the review
     */
    static Optional<String> give(Handle handle, ReviewRow row, boolean begins, Order order) {
        if (!begins && !OPEN.contains(row.state())) {
            return Optional.empty();
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
        if (order.schedule().isPresent() || row.schedule().isEmpty() || OVER.contains(row.state())) {
            handle.createUpdate(ORDER)
                    .bind("review", row.id())
                    .bind("schedule", order.schedule())
                    .bind("due", (staysLate(row, order) ? row.dueAt() : order.dueAt()).atOffset(ZoneOffset.UTC))
                    .bind("delivery", order.delivery().name())
                    .bind("approval", approval(row, order).name())
                    .execute();
        }
        return Optional.of(row)
                .filter(found -> takes(found, order))
                .map(found -> "taken over by schedule " + order.schedule().orElseThrow() + " from "
                        + WantedReviews.words(
                                found.schedule().orElseThrow(),
                                found.dueAt(),
                                found.delivery().name(),
                                found.approval().name()));
    }

    private static Approval approval(ReviewRow row, Order order) {
        return takes(row, order) && row.approval() == Approval.CSM ? Approval.CSM : order.approval();
    }
}
