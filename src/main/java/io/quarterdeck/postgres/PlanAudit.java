package io.quarterdeck.postgres;

import io.quarterdeck.run.PlanBoard.Changes;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Notes what became of the plan as a whole; each review's own changes are in its history. */
record PlanAudit(Handle handle, UUID run) {
    private static final String INSERT = """
            insert into quarterdeck.plan_audit (run_id, subject, what, before, after)
            values (:run, :subject, :what, :before, :after)
            """;
    private static final String MADE = """
            insert into quarterdeck.plan (made_at, run_id, configuration_sha256) values (now(), :run, :sha256)
            on conflict (only_one) do update
            set made_at = excluded.made_at, run_id = excluded.run_id,
                configuration_sha256 = excluded.configuration_sha256
            """;

    void note(String subject, String what, String before, String after) {
        handle.createUpdate(INSERT)
                .bind("run", run)
                .bind("subject", StoredText.of(subject))
                .bind("what", what)
                .bind("before", StoredText.of(before))
                .bind("after", StoredText.of(after))
                .execute();
    }

    /** A plan that changes nothing, of the same configuration, is made every few minutes and leaves no line. */
    void made(Changes changes, String configurationSha256) {
        String before = handle.createQuery("select configuration_sha256 from quarterdeck.plan")
                .mapTo(String.class)
                .findOne()
                .orElse("");
        if (!before.equals(configurationSha256)) {
            note("plan", "configuration changed", before, configurationSha256);
        }
        if (changes.planned() + changes.moved() + changes.withdrawn() > 0) {
            note(
                    "plan",
                    "planned " + changes.planned() + ", moved " + changes.moved() + ", withdrew " + changes.withdrawn(),
                    "",
                    "");
        }
        handle.createUpdate(MADE)
                .bind("run", run)
                .bind("sha256", configurationSha256)
                .execute();
    }
}
