package io.quarterdeck.postgres;

import io.quarterdeck.run.PlanBoard;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The plan and the schedules in the store. */
public final class StorePlanBoard implements PlanBoard {
    /** Of two nodes that plan at once, the second one finds the first one's plan made. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('quarterdeck.plan', 0))";

    private final Store store;

    public StorePlanBoard(Store store) {
        this.store = store;
    }

    @Override
    public Map<String, Instant> register(UUID run, Map<String, String> definitions) {
        return store.change("The schedules can't be noted", handle -> {
            handle.execute(ONE_AT_A_TIME);
            return new KnownSchedules(handle, run).register(definitions);
        });
    }

    @Override
    public Changes make(UUID run, Plan plan, String configurationSha256) {
        return store.change("The plan can't be made", handle -> {
            handle.execute(ONE_AT_A_TIME);
            Changes changes = new PlanChanges(handle, run, plan, configurationSha256).make();
            new PlanAudit(handle, run).made(changes, configurationSha256);
            return changes;
        });
    }

    @Override
    public Optional<Instant> madeAt() {
        return store.change(
                "The plan can't be read", handle -> handle.createQuery("select made_at from quarterdeck.plan")
                        .map((row, context) -> ReviewRow.instant(row, "made_at").orElseThrow())
                        .findOne());
    }
}
