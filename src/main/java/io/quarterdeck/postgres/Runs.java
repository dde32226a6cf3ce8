package io.quarterdeck.postgres;

import java.util.UUID;

/** Notes each call of a command and each process of {@code serve}. */
record Runs(Store store) {
    UUID begin(String request) {
        UUID run = UUID.randomUUID();
        store.change("The run can't be noted", handle -> handle.createUpdate(
                        "insert into quarterdeck.run (run_id, request) values (:run, :request)")
                .bind("run", run)
                .bind("request", StoredText.of(request))
                .execute());
        return run;
    }

    void end(UUID run, int good, int bad) {
        store.change("The run's end can't be noted", handle -> {
            handle.createUpdate("delete from quarterdeck.node where run_id = :run")
                    .bind("run", run)
                    .execute();
            return handle.createUpdate(
                            "update quarterdeck.run set ended_at = now(), good = :good, bad = :bad where run_id = :run")
                    .bind("good", good)
                    .bind("bad", bad)
                    .bind("run", run)
                    .execute();
        });
    }
}
