package io.quarterdeck.postgres;

import io.quarterdeck.run.PlanBoard.Changes;
import io.quarterdeck.run.PlanBoard.Entry;
import io.quarterdeck.run.PlanBoard.Plan;
import io.quarterdeck.run.ReviewState;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Holds the reviews that schedules ask for against the rows that there are, and mends the rows. */
record PlanChanges(Handle handle, UUID run, Plan plan, String configurationSha256) {
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
    private static final String ROWS = "select r.*, w.place from quarterdeck.review r join " + WantedReviews.TABLE
            + "using (account_id, period, edition) where " + PlannedRow.FREE;
    private static final String ANOTHER_ORDER = """
            (r.schedule, r.due_at, r.delivery, r.approval)
                is distinct from (w.schedule, w.due_at, w.delivery, w.approval)
            """;
    private static final String LOCKED = "order by r.review_id for update of r";
    /**
     * What is overdue and not begun is left to its own schedule: another one must not put it off. A deck made early or by
     * hand follows the plan until it is due; one that only rests in the archive goes to a schedule that sends it.
     */
    private static final String OTHERWISE = ROWS + """
            and (r.state = 'WITHDRAWN'
                 or\s""" + ANOTHER_ORDER + "and (" + PlannedRow.NOT_BEGUN + """
                        and (r.due_at >= :from or r.schedule = w.schedule)
                      or r.state = 'ARCHIVED' and (r.schedule is null or r.due_at >= :from
                          or r.delivery = 'ARCHIVE' and w.delivery = 'MAIL' and r.schedule <> w.schedule)
                      or r.state in ('HELD', 'FAILED') and r.schedule is null))
            """ + LOCKED;
    /** A due time that a change has moved into the past is kept, and what was withdrawn meanwhile is owed again. */
    private static final String OWED = ROWS + """
            and r.schedule = w.schedule
            and (r.state = 'WITHDRAWN'
                 or\s""" + ANOTHER_ORDER + "and r.due_at > now() and (" + PlannedRow.NOT_BEGUN
            + " or r.state = 'ARCHIVED'))\n" + LOCKED;

    private static final String SET = """
            update quarterdeck.review
            set schedule = :schedule, due_at = :due, delivery = :delivery, approval = :approval,
                configuration_sha256 = :configuration,
                state = case state when 'WITHDRAWN' then 'PLANNED' else state end,\s""" + PlannedRow.FENCED + """
            where review_id = :review
            """;

    Changes make() {
        WantedReviews wanted = WantedReviews.of(plan.entries());
        int added = add(wanted);
        List<PlannedRow> others = Stream.concat(
                        otherwise(
                                wanted,
                                wanted.bind(handle.createQuery(OTHERWISE))
                                        .bind("from", plan.from().atOffset(ZoneOffset.UTC)))
                                .stream(),
                        owed().stream())
                .toList();
        int back = (int) others.stream()
                .filter(found -> found.state() == ReviewState.WITHDRAWN)
                .count();
        return new Changes(added + back, others.size() - back, new PlanWithdrawals(handle, run, plan).make());
    }

    private int add(WantedReviews wanted) {
        List<PlannedRow> added = wanted.bind(handle.createQuery(ADD))
                .bind("run", run)
                .bind("configuration", configurationSha256)
                .map((row, context) -> PlannedRow.of(row, 0))
                .list();
        PlanHistory history = new PlanHistory(handle, run);
        added.forEach(found -> history.add(found.id(), found.epoch(), found.state(), "planned: " + found.words()));
        history.write();
        return added.size();
    }

    private List<PlannedRow> owed() {
        WantedReviews owed = new WantedReviews(plan.owed());
        return otherwise(owed, owed.bind(handle.createQuery(OWED)));
    }

    private List<PlannedRow> otherwise(WantedReviews wanted, Query query) {
        List<PlannedRow> others = query.map((row, context) -> PlannedRow.of(row, row.getInt("place")))
                .list();
        PlanHistory history = new PlanHistory(handle, run);
        try (PreparedBatch batch = handle.prepareBatch(SET)) {
            for (PlannedRow found : others) {
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
}
