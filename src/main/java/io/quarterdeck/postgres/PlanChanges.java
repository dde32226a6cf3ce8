package io.quarterdeck.postgres;

import io.quarterdeck.run.PlanBoard.Changes;
import io.quarterdeck.run.PlanBoard.Entry;
import io.quarterdeck.run.ReviewState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Holds the reviews that schedules ask for against the rows that there are, and mends the rows. */
record PlanChanges(Handle handle, UUID run, WantedReviews wanted, String configurationSha256) {
    /** Nobody works on it, and no rows are frozen for it. */
    private static final String NOT_BEGUN =
            "r.series = 'business-review' and r.state = 'PLANNED' and r.lease_owner is null and r.snapshot_sha256 is null\n";

    private static final String ADD = """
            insert into quarterdeck.review
                (account_id, period, edition, revision, state, run_id, schedule, due_at, delivery, approval,
                 configuration_sha256)
            select account_id, period, edition, revision, 'PLANNED', :run, schedule, due_at, delivery, approval,
                   :configuration
            from\s""" + WantedReviews.TABLE + """
            order by place
            on conflict on constraint review_key do nothing
            returning *
            """;
    private static final String OTHERWISE =
            "select r.*, w.place from quarterdeck.review r join " + WantedReviews.TABLE + """
            using (account_id, period, edition, revision)
            where (r.state = 'WITHDRAWN' and r.series = 'business-review' and r.lease_owner is null
                   or (""" + NOT_BEGUN + """
             or r.state = 'ARCHIVED' and r.series = 'business-review' and r.schedule is null
                       and r.lease_owner is null)
                      and (r.schedule, r.due_at, r.delivery, r.approval)
                          is distinct from (w.schedule, w.due_at, w.delivery, w.approval))
            order by r.review_id
            for update of r
            """;
    private static final String SET = """
            update quarterdeck.review
            set schedule = :schedule, due_at = :due, delivery = :delivery, approval = :approval, changed_at = now(),
                configuration_sha256 = :configuration, state = case state when 'WITHDRAWN' then 'PLANNED' else state end
            where review_id = :review
            """;
    private static final String WITHDRAW = """
            update quarterdeck.review r
            set state = 'WITHDRAWN', changed_at = now(), retry_at = null, trouble = '', attempts = 0
            where\s""" + NOT_BEGUN + """
              and r.schedule is not null and r.due_at >= :from and r.account_id <> all (:unknown)
              and not exists (select from\s""" + WantedReviews.TABLE + """
                              where (w.account_id, w.period, w.edition, w.revision)
                                  = (r.account_id, r.period, r.edition, r.revision))
            returning *
            """;

    /** @param place of the entry that asks for it, from 1; 0 where none does */
    private record Found(long id, ReviewState state, String words, long epoch, int place) {
        static Found of(ResultSet row, int place) throws SQLException {
            return new Found(
                    row.getLong("review_id"),
                    ReviewState.valueOf(row.getString("state")),
                    Optional.ofNullable(row.getString("schedule")).isEmpty()
                            ? "by hand"
                            : WantedReviews.words(
                                    row.getString("schedule"),
                                    ReviewRow.instant(row, "due_at").orElseThrow(),
                                    row.getString("delivery"),
                                    row.getString("approval")),
                    row.getLong("epoch"),
                    place);
        }
    }

    Changes make(Instant from, Set<String> unknown) {
        int added = add();
        List<Found> others = otherwise();
        int back = (int) others.stream()
                .filter(found -> found.state() == ReviewState.WITHDRAWN)
                .count();
        return new Changes(added + back, others.size() - back, withdraw(from, unknown));
    }

    private int add() {
        List<Found> added = wanted.bind(handle.createQuery(ADD))
                .bind("run", run)
                .bind("configuration", configurationSha256)
                .map((row, context) -> Found.of(row, 0))
                .list();
        History history = new History(handle, run);
        added.forEach(found -> history.add(found.id(), found.epoch(), found.state(), "planned: " + found.words()));
        history.write();
        return added.size();
    }

    private List<Found> otherwise() {
        List<Found> others = wanted.bind(handle.createQuery(OTHERWISE))
                .map((row, context) -> Found.of(row, row.getInt("place")))
                .list();
        History history = new History(handle, run);
        try (PreparedBatch batch = handle.prepareBatch(SET)) {
            for (Found found : others) {
                Entry entry = wanted.entries().get(found.place() - 1);
                boolean isBack = found.state() == ReviewState.WITHDRAWN;
                batch.bind("review", found.id())
                        .bind("schedule", entry.schedule())
                        .bind("due", entry.dueAt().atOffset(ZoneOffset.UTC))
                        .bind("delivery", entry.delivery().name())
                        .bind("approval", entry.approval().name())
                        .bind("configuration", configurationSha256)
                        .add();
                history.add(
                        found.id(),
                        found.epoch(),
                        isBack ? ReviewState.PLANNED : found.state(),
                        (isBack ? "wanted again: " : "planned otherwise: ") + found.words() + " → "
                                + WantedReviews.words(entry));
            }
            if (!others.isEmpty()) {
                batch.execute();
            }
        }
        history.write();
        return others;
    }

    private int withdraw(Instant from, Set<String> unknown) {
        List<Found> gone = wanted.bind(handle.createQuery(WITHDRAW))
                .bind("from", from.atOffset(ZoneOffset.UTC))
                .bindArray("unknown", String.class, List.copyOf(unknown))
                .map((row, context) -> Found.of(row, 0))
                .list();
        History history = new History(handle, run);
        gone.forEach(found -> history.add(
                found.id(), found.epoch(), found.state(), "no schedule asks for it any more: " + found.words()));
        history.write();
        return gone.size();
    }

    /** Lines for many reviews at once. */
    private static final class History {
        private final PreparedBatch batch;
        private final UUID run;

        History(Handle handle, UUID run) {
            this.batch = handle.prepareBatch(HistoryLine.INSERT);
            this.run = run;
        }

        void add(long reviewId, long epoch, ReviewState state, String message) {
            HistoryLine.of(state, state.name(), "", message)
                    .bind(batch, reviewId, run, epoch)
                    .add();
        }

        void write() {
            try (batch) {
                if (batch.size() > 0) {
                    batch.execute();
                }
            }
        }
    }
}
