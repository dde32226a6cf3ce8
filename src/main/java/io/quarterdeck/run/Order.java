package io.quarterdeck.run;

import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.plan.Schedule;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is wanted of a review beside its deck.
 *
 * @param schedule name of the schedule that asks for it; empty for a run by hand
 * @param dueAt before this nothing is sent
 * @param reason why a revision after the first is made
 * @param waived keys of findings ({@link io.quarterdeck.gate.Finding#key}) that a named person has released
 */
public record Order(
        Optional<String> schedule,
        Instant dueAt,
        Delivery delivery,
        Approval approval,
        Optional<String> reason,
        Set<String> waived) {
    public Order {
        waived = Set.copyOf(waived);
    }

    /** As the schedule would have it, due at {@code dueAt}. */
    public static Order of(Schedule schedule, Instant dueAt, Optional<String> reason) {
        return new Order(
                Optional.of(schedule.name()), dueAt, schedule.delivery(), schedule.approval(), reason, Set.of());
    }

    /** A deck for the archive, now, asked for by hand. */
    public static Order byHand(Instant now, Optional<String> reason) {
        return new Order(Optional.empty(), now, Delivery.ARCHIVE, Approval.NONE, reason, Set.of());
    }
}
