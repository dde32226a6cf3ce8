package io.quarterdeck.run;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Port: what falls due, in the store. */
public interface PlanBoard {
    /**
     * Since when each schedule is known, by the database's clock; a new one from now on, which is noted. A schedule whose
     * definition has changed keeps its beginning, and the change is noted in the audit; so is one that is no more. One
     * that comes back begins anew.
     *
     * @param definitions by the schedules' names
     */
    Map<String, Instant> register(UUID run, Map<String, String> definitions);

    /**
     * Makes the plan so, in one commit: what lacks is planned; what is planned and not begun gets the due time, schedule,
     * delivery and approval of this plan; what is planned by a schedule, not begun, due from {@code from} on and not in
     * this plan is WITHDRAWN, except for the accounts in {@code unknown}; what was withdrawn and is wanted again is
     * PLANNED. A review that was archived by hand and that no schedule has asked for yet is given its schedule, so that
     * it is delivered when it falls due. Everything else stays as it is. Each change leaves a line in the review's
     * history with the old and the new value. Two nodes that plan at once make the same plan. Where two schedules ask for
     * one review, the one by mail has it, then the earlier one, then the first by name.
     *
     * @param unknown accounts whose rows can't be read just now
     */
    Changes make(UUID run, List<Entry> plan, Instant from, Set<String> unknown, String configurationSha256);

    /** When the plan was last made; empty when never. */
    java.util.Optional<Instant> madeAt();

    /** One review that a schedule asks for. */
    record Entry(String schedule, ArchiveKey key, Instant dueAt, Delivery delivery, Approval approval) {}

    /** How many rows were touched. */
    record Changes(int planned, int moved, int withdrawn) {}
}
