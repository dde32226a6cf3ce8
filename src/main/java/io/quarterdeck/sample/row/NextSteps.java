package io.quarterdeck.sample.row;

import io.quarterdeck.metric.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes what was promised each other for the reviewed quarter and what is planned for the next. */
public final class NextSteps {
    /**
     * A step of the next quarter's plan.
     *
     * @param driver the value driver it moves, or empty
     * @param dueDay day of the next quarter, counted from 0
     */
    public record Step(Optional<String> driver, String action, String owner, int dueDay, boolean asked) {
        public static Step of(String driver, String action, String owner, int dueDay) {
            return new Step(Optional.of(driver), action, owner, dueDay, false);
        }

        /** A step that the customer is asked to take. */
        public static Step ask(String driver, String action, String owner, int dueDay) {
            return new Step(Optional.of(driver), action, owner, dueDay, true);
        }
    }

    /**
     * Something promised at the review before.
     *
     * @param dueDay day of the reviewed quarter, counted from 0
     * @param done day of it on which it was done; empty when it was not
     * @param dropped day of it on which both sides gave it up, or empty
     */
    public record Promise(
            String text,
            String owner,
            int dueDay,
            Optional<Integer> done,
            Optional<Integer> dropped,
            Optional<String> reason) {
        public static Promise kept(String text, String owner, int dueDay, int doneDay) {
            return new Promise(text, owner, dueDay, Optional.of(doneDay), Optional.empty(), Optional.empty());
        }

        public static Promise late(String text, String owner, int dueDay, String reason) {
            return new Promise(text, owner, dueDay, Optional.empty(), Optional.empty(), Optional.of(reason));
        }

        public static Promise dropped(String text, String owner, int dueDay, int droppedDay, String reason) {
            return new Promise(text, owner, dueDay, Optional.empty(), Optional.of(droppedDay), Optional.of(reason));
        }
    }

    private NextSteps() {}

    public static void plan(AccountRows rows, List<Step> steps) {
        LocalDate from = rows.chronicle().quarter(-1).start();
        for (Step step : steps) {
            rows.add(
                    Kind.PLAN_ITEM,
                    Fields.of("plan_item_id", rows.nextId(Kind.PLAN_ITEM))
                            .and("driver", step.driver)
                            .and("period_from", from)
                            .and("action", step.action)
                            .and("owner", step.owner)
                            .and("due_on", rows.chronicle().day(-1, step.dueDay))
                            .and("asked_of_customer", step.asked)
                            .and("agreed_on", rows.chronicle().afterReview(1)));
        }
    }

    public static void commitments(AccountRows rows, List<Promise> promises) {
        Chronicle chronicle = rows.chronicle();
        for (Promise promise : promises) {
            rows.add(
                    Kind.COMMITMENT,
                    Fields.of("commitment_id", rows.nextId(Kind.COMMITMENT))
                            .and("made_on", chronicle.day(0, 1))
                            .and("text", promise.text)
                            .and("owner", promise.owner)
                            .and("due_on", chronicle.day(0, promise.dueDay))
                            .and("done_on", promise.done.map(day -> chronicle.day(0, day)))
                            .and("dropped_on", promise.dropped.map(day -> chronicle.day(0, day)))
                            .and("reason", promise.reason));
        }
    }
}
