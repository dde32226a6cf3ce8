package io.quarterdeck.postgres;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.run.BusyException;
import io.quarterdeck.run.Claim;
import io.quarterdeck.run.Order;
import io.quarterdeck.run.ReviewState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Who may work on a review: epochs and leases, by the database's clock alone.
 *
 * @param lease how long a claim holds when nobody prolongs it
 */
record ReviewClaims(Store store, Duration lease) {
    /** What can go on, as the index {@code review_to_do} has it. */
    static final String TO_DO = """
            (state in ('PLANNED', 'PULLED', 'ASSEMBLED', 'RENDERED')
               or state = 'ARCHIVED' and (delivery = 'MAIL' or approval <> 'NONE' or findings <> '[]'))
             and (state <> 'ARCHIVED' or delivery = 'MAIL' or approval <> 'NONE'
               or exists (select from jsonb_array_elements(findings) as found
                          where not found ->> 'rule' = any (waived)))
            """;

    /** What has failed waits in its turn behind what has not, and an older deck is not sent while a newer one is made. */
    private static final String DUE = ReviewRow.SELECT + "from quarterdeck.review r where " + TO_DO + """
              and due_at <= now()
              and (retry_at is null or retry_at <= now())
              and (lease_until is null or lease_until <= now())
              and (cardinality(:schedules) = 0 or schedule = any (:schedules))
              and not (state = 'ARCHIVED' and exists (
                   select from quarterdeck.review n
                   where (n.account_id, n.series, n.period, n.edition) = (r.account_id, r.series, r.period, r.edition)
                     and n.revision > r.revision and n.state not in ('REJECTED', 'WITHDRAWN')))
            order by coalesce(retry_at, due_at), review_id
            limit :most
            for update of r skip locked
            """;

    private static final String TAKE = """
            update quarterdeck.review
            set epoch = epoch + 1, lease_owner = :run, run_id = :run, retry_at = null,
                attempts = case when :lost then attempts + 1 else attempts end,
                trouble = case when :lost then :words else trouble end,
                lease_until = clock_timestamp() + make_interval(secs => :lease)
            where review_id = :review
            """;
    private static final String PUT_OFF = """
            update quarterdeck.review
            set epoch = epoch + 1, lease_owner = null, lease_until = null, attempts = attempts + 1, trouble = :words,
                retry_at = now() + make_interval(secs => least(15 * power(2, least(attempts - 2, 10)), 3600))
            where review_id = :review
            """;
    /** Of so many processes lost over one review in a row it is likelier the review than the processes. */
    private static final int TOO_MANY_LOST = 3;

    Claim claim(UUID run, ArchiveKey key, Order order) {
        return store.change("The review of account " + key.accountId() + " can't be claimed", handle -> {
            boolean isNew = ReviewOrders.insert(handle, run, key);
            ReviewRow row = ReviewRow.lock(handle, key).orElseThrow();
            requireFree(row, run);
            boolean begins = isNew || ReviewOrders.beginsAnew(row, order);
            boolean reopens = ReviewOrders.goesOnFromDeck(row);
            if (begins) {
                ReviewOrders.forget(handle, row);
            } else if (reopens) {
                ReviewOrders.reopen(handle, row);
            }
            Optional<String> from = ReviewOrders.give(handle, row, begins, order);
            boolean inherits = isNew && order.schedule().isEmpty() && EarlierRevisions.inherit(handle, row);
            Claim claim = take(handle, run, row);
            if (begins || reopens) {
                HistoryLine.of(
                                claim.state(),
                                claim.state().name(),
                                "",
                                order.reason().orElse(""))
                        .add(handle, row.id(), run, claim.epoch());
            }
            from.or(() -> Optional.of(claim).filter(next -> inherits).map(ReviewClaims::inherited))
                    .ifPresent(words -> note(handle, claim.reviewId(), claim.state(), run, claim.epoch(), words));
            return claim;
        });
    }

    List<Claim> due(UUID run, int most, Set<String> schedules) {
        return store.change("What is due can't be claimed", handle -> {
            List<Claim> claims;
            List<ReviewRow> rows;
            do {
                rows = ReviewRow.map(handle.createQuery(DUE)
                        .bind("most", most)
                        .bindArray("schedules", String.class, List.copyOf(schedules)));
                claims = rows.stream()
                        .filter(row -> !isPutOff(handle, run, row))
                        .map(row -> take(handle, run, row))
                        .toList();
            } while (claims.isEmpty() && !rows.isEmpty());
            return claims;
        });
    }

    /** Each process that takes a review at which processes die leaves the others theirs first. */
    private static boolean isPutOff(Handle handle, UUID run, ReviewRow row) {
        Optional<String> lost = lost(row, run).filter(words -> row.attempts() + 1 >= TOO_MANY_LOST);
        lost.ifPresent(words -> {
            handle.createUpdate(PUT_OFF)
                    .bind("review", row.id())
                    .bind("words", words)
                    .execute();
            note(
                    handle,
                    row.id(),
                    row.state(),
                    run,
                    row.epoch() + 1,
                    words + "; put off, for it is not the first time");
        });
        return lost.isPresent();
    }

    /** @throws IllegalArgumentException when there is no such review */
    Claim byId(UUID run, long reviewId) {
        return store.change("Review " + reviewId + " can't be claimed", handle -> {
            ReviewRow row = ReviewRow.lock(handle, reviewId).orElseThrow(() -> StoreReviews.unknown(reviewId));
            requireFree(row, run);
            return take(handle, run, row);
        });
    }

    void renew(UUID run, Set<Long> inHand) {
        store.change("The leases of this run can't be prolonged", handle -> {
            handle.createUpdate("""
                            insert into quarterdeck.node (run_id, seen_at) values (:run, clock_timestamp())
                            on conflict (run_id) do update set seen_at = excluded.seen_at
                            """).bind("run", run).execute();
            return handle.createUpdate("update quarterdeck.review set lease_until = clock_timestamp()"
                            + " + make_interval(secs => :lease) where lease_owner = :run and review_id = any (:inHand)")
                    .bind("run", run)
                    .bindArray("inHand", Long.class, List.copyOf(inHand))
                    .bind("lease", seconds(lease))
                    .execute();
        });
    }

    /** Repeating it is fine; a claim that is another's by now is refused. */
    void letGo(Claim claim) {
        store.change(Fence.words(claim) + " can't be let go", handle -> {
            Fence.lock(handle, claim);
            return handle.createUpdate(
                            "update quarterdeck.review set lease_owner = null, lease_until = null,"
                                    + " trouble = case when trouble like 'taken over: %' then '' else trouble end where review_id = :review and epoch = :epoch")
                    .bind("review", claim.reviewId())
                    .bind("epoch", claim.epoch())
                    .execute();
        });
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private Claim take(Handle handle, UUID run, ReviewRow found) {
        Optional<String> lost = lost(found, run);
        handle.createUpdate(TAKE)
                .bind("review", found.id())
                .bind("run", run)
                .bind("lost", lost.isPresent())
                .bind("words", lost.orElse(""))
                .bind("lease", seconds(lease))
                .execute();
        ReviewRow row = ReviewRow.lock(handle, found.id()).orElseThrow();
        lost.ifPresent(words -> note(handle, row.id(), row.state(), run, row.epoch(), words));
        return row.claim(run);
    }

    /** That the last process which had it was lost over it, in words; empty when it ended its claim. */
    private static Optional<String> lost(ReviewRow found, UUID run) {
        return found.owner()
                .filter(owner -> found.isFree() || !owner.equals(run))
                .map(owner -> "taken over: run " + owner + " was not heard of until its lease ended at "
                        + found.leaseUntil().orElseThrow());
    }

    private static String inherited(Claim claim) {
        Order order = claim.order();
        return "takes the place of the revision before: "
                + WantedReviews.words(
                        order.schedule().orElseThrow(),
                        order.dueAt(),
                        order.delivery().name(),
                        order.approval().name());
    }

    private static void note(Handle handle, long reviewId, ReviewState state, UUID run, long epoch, String words) {
        HistoryLine.of(state, state.name(), "", words).add(handle, reviewId, run, epoch);
    }

    private static void requireFree(ReviewRow row, UUID run) {
        if (!row.isFree() && !row.owner().equals(Optional.of(run))) {
            Instant until = row.leaseUntil().orElseThrow();
            throw new BusyException(
                    row.inWords() + " is being worked on by run " + row.owner().orElseThrow()
                            + ", whose lease runs until " + until.atOffset(ZoneOffset.UTC)
                            + " and may be prolonged; try again after that");
        }
    }
}
