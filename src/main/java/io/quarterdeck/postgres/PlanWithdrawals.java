package io.quarterdeck.postgres;

import io.quarterdeck.run.PlanBoard.Plan;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Takes back what no schedule asks for any more, of the accounts that the source lists. */
record PlanWithdrawals(Handle handle, UUID run, Plan plan) {
    /** What its own schedule asked for earlier than this plan begins is owed still. */
    private static final String GONE = "with gone as (select r.*, 0 as place from quarterdeck.review r where "
            + PlannedRow.FREE + """
              and r.schedule is not null and r.due_at >= :from and r.account_id = any (:listed)
              and not exists (select from\s""" + WantedReviews.TABLE + """
                              where (w.account_id, w.period, w.edition) = (r.account_id, r.period, r.edition)
                                and (w.place <= :coming or w.schedule = r.schedule))
            """;

    private static final String WITHDRAW = GONE + "and " + PlannedRow.NOT_BEGUN + """
              order by r.review_id for update of r),
            done as (
                update quarterdeck.review
                set state = 'WITHDRAWN', retry_at = null, trouble = '', attempts = 0,\s""" + PlannedRow.FENCED + """
                where review_id in (select review_id from gone)
                returning *)
            select * from done
            """;
    /** The deck stays in the archive; the words for the history are those of the order that it had. */
    private static final String LEAVE = GONE + """
              and r.state = 'ARCHIVED'
              order by r.review_id for update of r),
            done as (
                update quarterdeck.review
                set schedule = null, delivery = 'ARCHIVE', approval = 'NONE', retry_at = null, trouble = '', attempts = 0,
            """ + PlannedRow.FENCED + """
                where review_id in (select review_id from gone)
                returning review_id)
            select gone.* from gone join done using (review_id)
            """;

    int make() {
        return each(WITHDRAW, "no schedule asks for it any more: ")
                + each(LEAVE, "no schedule asks for it any more, it stays in the archive and is not sent: ");
    }

    private int each(String sql, String words) {
        List<PlannedRow> gone = asked().bind(handle.createQuery(sql))
                .bind("from", plan.from().atOffset(ZoneOffset.UTC))
                .bind("coming", plan.entries().size())
                .bindArray("listed", String.class, List.copyOf(plan.listed()))
                .map((row, context) -> PlannedRow.of(row, 0))
                .list();
        PlanHistory history = new PlanHistory(handle, run);
        gone.forEach(found -> history.add(found.id(), found.epoch(), found.state(), words + found.words()));
        history.write();
        return gone.size();
    }

    /** First all that is coming, then what is owed. */
    private WantedReviews asked() {
        return new WantedReviews(
                Stream.concat(plan.entries().stream(), plan.owed().stream()).toList());
    }
}
