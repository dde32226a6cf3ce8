package io.quarterdeck.run;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * Makes the plan so, in one commit, for the latest revision of each review on which nobody works. What lacks is
     * planned. What is planned and not begun, or archived and not yet due, gets the due time, schedule, delivery and
     * approval of this plan, and where no schedule asks for it any more, it is WITHDRAWN, or left in the archive and not
     * sent; but only for accounts that the source lists. What was withdrawn and is wanted again is PLANNED. A deck that
     * was archived by hand, or for a schedule that doesn't send it, is given to one that does, so that it is delivered
     * when it falls due; what was made by hand and is HELD or FAILED gets its schedule too. Everything else stays as it
     * is. Each change leaves a line in the review's history with the old and the new value. Two nodes that plan at once
     * make the same plan. Where two schedules ask for one review, the one by mail has it, then the earlier one, then the
     * first by name.
     */
    Changes make(UUID run, Plan plan, String configurationSha256);

    /** When the plan was last made; empty when never. */
    Optional<Instant> madeAt();

    /**
     * What falls due, and what had to be made already.
     *
     * @param entries due from {@code from} on
     * @param owed due before that; never planned from here, but a row of the same schedule that is planned for later
     *     moves to this due time, one that was withdrawn is PLANNED again, and none is withdrawn
     * @param listed accounts of the source, active or not, whose rows could be read; of others nothing is withdrawn
     */
    record Plan(List<Entry> entries, List<Entry> owed, Set<String> listed, Instant from) {
        public Plan {
            entries = List.copyOf(entries);
            owed = List.copyOf(owed);
            listed = Set.copyOf(listed);
        }
    }

    /** One review that a schedule asks for. */
    record Entry(String schedule, ArchiveKey key, Instant dueAt, Delivery delivery, Approval approval) {}

    /** How many rows were touched. */
    record Changes(int planned, int moved, int withdrawn) {}
}
