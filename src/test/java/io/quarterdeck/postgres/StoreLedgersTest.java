package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.Provenance;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.run.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoreLedgersTest {
    private final Store store = TestDatabase.shared().store();
    private final StoreArchiveLedger archive = new StoreArchiveLedger(store);
    private final StoreRunLedger runs = new StoreRunLedger(store);
    private final String account = "account " + UUID.randomUUID();

    @Test
    void theLatestEntryIsTheOneWithTheHighestRevision() {
        ArchivedDeck first = entry(1, Optional.empty());
        ArchivedDeck tenth = entry(10, Optional.of("a baseline was wrong"));
        ArchivedDeck second = entry(2, Optional.of("typing"));
        List.of(first, tenth, second).forEach(archive::add);
        assertThat(archive.latest(account, "2026-Q2", "executive")).contains(tenth);
        assertThat(archive.latest(account, "2026-Q1", "executive")).isEmpty();
        assertThat(archive.latest(account, "2026-Q2", "team")).isEmpty();
        assertThat(archive.entries().stream()
                        .filter(entry -> entry.key().accountId().equals(account)))
                .containsExactly(first, tenth, second);
    }

    @Test
    void anEntryIsAddedOnceAndNeverChanged() {
        archive.add(entry(1, Optional.empty()));
        assertThatThrownBy(() -> archive.add(entry(1, Optional.empty()))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> TestDatabase.execute("update quarterdeck.archive_entry set pages = 1"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> TestDatabase.execute("delete from quarterdeck.snapshot"))
                .hasMessageContaining("never changed");
    }

    @Test
    void aReviewsRoadIsNotedStepByStep() {
        ArchiveKey key = new ArchiveKey(account, "2026-Q2", "executive", 1);
        byte[] json = "{\"a\":\"ö\"}".getBytes(StandardCharsets.UTF_8);
        UUID run = runs.begin("run --account a");
        runs.planned(run, key);
        runs.pulled(run, key, json, Sha256.hex(json));
        runs.reached(run, key, Stage.ASSEMBLED, "abc");
        runs.stopped(run, key, "FAILED", Stage.RENDERED, "a template is broken\0");
        UUID again = runs.begin("run");
        runs.planned(again, key);
        runs.pulled(again, key, json, Sha256.hex(json));
        runs.end(again, 1, 0);
        assertThat(steps())
                .containsExactly(
                        "PLANNED PLANNED",
                        "PULLED PULLED",
                        "ASSEMBLED ASSEMBLED",
                        "FAILED RENDERED a template is broken ",
                        "PLANNED PLANNED",
                        "PULLED PULLED");
        assertThat(snapshot()).isEqualTo(json);
        // the first run's process wakes up late: the review is no longer its own
        assertThatThrownBy(() -> runs.reached(run, key, Stage.ARCHIVED, ""))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("another run");
    }

    private ArchivedDeck entry(int revision, Optional<String> reason) {
        String path = "2026/" + account + "-" + revision + ".pdf";
        return new ArchivedDeck(
                new ArchiveKey(account, "2026-Q2", "executive", revision),
                path,
                Sha256.hex(path.getBytes(StandardCharsets.UTF_8)),
                12,
                99_000,
                "€ 1.2m delivered",
                new Provenance("s", "c", "t", "0.1"),
                reason,
                Instant.parse("2026-07-04T10:11:12.123456Z"));
    }

    private List<String> steps() {
        return store.jdbi().withHandle(handle -> handle.createQuery("""
                        select trim(leading from s.state || ' ' || stage || case when message = '' then '' else ' ' || message end)
                        from quarterdeck.review_step s join quarterdeck.review using (review_id)
                        where account_id = :account order by review_step_id
                        """)
                .bind("account", account)
                .mapTo(String.class)
                .list());
    }

    private byte[] snapshot() {
        return store.jdbi().withHandle(handle -> handle.createQuery("""
                        select canonical_json from quarterdeck.snapshot join quarterdeck.review using (snapshot_sha256)
                        where account_id = :account
                        """)
                .bind("account", account)
                .mapTo(byte[].class)
                .one());
    }
}
