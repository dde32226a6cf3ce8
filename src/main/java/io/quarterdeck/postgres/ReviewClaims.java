package io.quarterdeck.postgres;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.run.BusyException;
import io.quarterdeck.run.Claim;
import io.quarterdeck.run.Order;
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

    private static final String DUE = ReviewRow.SELECT + "from quarterdeck.review r where " + TO_DO + """
              and due_at <= now()
              and (retry_at is null or retry_at <= now())
              and (lease_until is null or lease_until <= now())
              and (cardinality(:schedules) = 0 or schedule = any (:schedules))
            order by due_at, review_id
            limit :most
            for update of r skip locked
            """;
    private static final String TAKE = """
            update quarterdeck.review
            set epoch = epoch + 1, lease_owner = :run, run_id = :run, retry_at = null,
                lease_until = clock_timestamp() + make_interval(secs => :lease)
            where review_id = :review
            """;

    Claim claim(UUID run, ArchiveKey key, Order order) {
        return store.change("The review of account " + key.accountId() + " can't be claimed", handle -> {
            boolean isNew = ReviewOrders.insert(handle, run, key);
            ReviewRow row = ReviewRow.lock(handle, key).orElseThrow();
            requireFree(row, run);
            boolean begins = isNew || ReviewOrders.beginsAnew(row);
            boolean reopens = ReviewOrders.goesOnFromDeck(row);
            if (begins) {
                ReviewOrders.forget(handle, row);
            } else if (reopens) {
                ReviewOrders.reopen(handle, row);
            }
            ReviewOrders.give(handle, row, begins, order);
            Claim claim = take(handle, run, row);
            if (begins || reopens) {
                HistoryLine.of(
                                claim.state(),
                                claim.state().name(),
                                "",
                                order.reason().orElse(""))
                        .add(handle, row.id(), run, claim.epoch());
            }
            return claim;
        });
    }

    List<Claim> due(UUID run, int most, Set<String> schedules) {
        return store.change("What is due can't be claimed", handle -> {
            List<ReviewRow> rows = ReviewRow.map(handle.createQuery(DUE)
                    .bind("most", most)
                    .bindArray("schedules", String.class, List.copyOf(schedules)));
            return rows.stream().map(row -> take(handle, run, row)).toList();
        });
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
            return handle.createUpdate("update quarterdeck.review set lease_owner = null, lease_until = null"
                            + " where review_id = :review and epoch = :epoch")
                    .bind("review", claim.reviewId())
                    .bind("epoch", claim.epoch())
                    .execute();
        });
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private Claim take(Handle handle, UUID run, ReviewRow found) {
        handle.createUpdate(TAKE)
                .bind("review", found.id())
                .bind("run", run)
                .bind("lease", seconds(lease))
                .execute();
        ReviewRow row = ReviewRow.lock(handle, found.id()).orElseThrow();
        found.owner().filter(owner -> !owner.equals(run)).ifPresent(owner -> HistoryLine.of(
                        row.state(),
                        row.state().name(),
                        "",
                        "taken over: run " + owner + " was not heard of until its lease ended at "
                                + found.leaseUntil().orElseThrow())
                .add(handle, row.id(), run, row.epoch()));
        return row.claim(run);
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
