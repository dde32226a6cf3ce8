package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.run.Claim;
import io.quarterdeck.run.Order;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class StoreMigrationTest {
    private static final String ROWS = """
            insert into quarterdeck.run (run_id, request)
                values ('00000000-0000-0000-0000-000000000001', 'run');
            insert into quarterdeck.snapshot (snapshot_sha256, canonical_json) values ('HASH', '{}');
            insert into quarterdeck.review (account_id, period, edition, revision, state, run_id, snapshot_sha256)
                select 'old', '2026-Q1', 'executive', n, state, '00000000-0000-0000-0000-000000000001', 'HASH'
                from unnest(array['ARCHIVED', 'HELD', 'FAILED', 'ASSEMBLED']) with ordinality as s (state, n);
            insert into quarterdeck.review_step (review_id, run_id, state, stage)
                select review_id, run_id, state, state from quarterdeck.review;
            insert into quarterdeck.archive_entry (account_id, period, edition, revision, path, sha256, pages, bytes,
                headline, snapshot_sha256, configuration_sha256, templates_sha256, software_version, archived_at)
                values ('old', '2026-Q1', 'executive', 1, 'old.pdf', 'HASH', 1, 1, 'h', 'HASH', 'c', 't', '0.1', now())
            """.replace("HASH", TestRoad.ROWS_HASH);

    @Test
    void aStoreThatIsOlderThanSchedulesKeepsItsRowsAndNothingOfThemFallsDue() {
        JdbcAddress address = FreshDatabase.address();
        Flyway.configure()
                .dataSource(Pools.forMigrations(address, FreshDatabase.store(address, 1)))
                .locations("classpath:db/store")
                .defaultSchema("quarterdeck")
                .schemas("quarterdeck", "canonical")
                .target("2")
                .load()
                .migrate();
        Jdbi.create(Pools.forMigrations(address, FreshDatabase.store(address, 1)))
                .useHandle(handle -> handle.createScript(ROWS).execute());
        try (Database database = Database.open(FreshDatabase.store(address, 4))) {
            TestRoad road = new TestRoad(database.store(), Duration.ofSeconds(10));
            List<Reviews.Standing> all = road.reviews.list(Reviews.Filter.in(Set.of()));
            assertThat(all)
                    .extracting(Reviews.Standing::state)
                    .containsExactly(ReviewState.ARCHIVED, ReviewState.HELD, ReviewState.FAILED, ReviewState.ASSEMBLED);
            assertThat(all).extracting(Reviews.Standing::hasDeck).containsExactly(true, false, false, false);
            assertThat(all).allSatisfy(standing -> assertThat(standing.dueAt()).isEmpty());
            assertThat(road.history(all.get(0).id())).containsExactly("ARCHIVED ARCHIVED");
            assertThat(road.ledger.claimDue(road.run, 9, Set.of())).isEmpty();
            Claim archived = road.ledger.claimById(road.run, all.get(0).id());
            assertThat(road.ledger.assembled(archived).letter()).isEmpty();
            Claim halfMade = road.ledger.claim(
                    road.run,
                    new ArchiveKey("old", "2026-Q1", "executive", 4),
                    Order.byHand(TestRoad.DUE, Optional.empty()));
            assertThat(halfMade.snapshotSha256()).contains(TestRoad.ROWS_HASH);
            database.clear();
            assertThat(road.reviews.list(Reviews.Filter.in(Set.of()))).isEmpty();
        }
    }

    /** The ticker's own statement of its tables is the measure: the same columns, types and keys. */
    @Test
    void theTickersTablesAreThoseThatItsLibraryExpects() throws IOException {
        String expected;
        try (var bundled = StoreMigrationTest.class
                .getClassLoader()
                .getResourceAsStream("org/quartz/impl/jdbcjobstore/tables_postgres.sql")) {
            expected = new String(bundled.readAllBytes(), StandardCharsets.UTF_8);
        }
        JdbcAddress bundledTables = FreshDatabase.address();
        Jdbi bundledDatabase = Jdbi.create(Pools.forMigrations(bundledTables, FreshDatabase.store(bundledTables, 1)));
        bundledDatabase.useHandle(handle -> {
            Matcher table = Pattern.compile("CREATE TABLE[^;]+;").matcher(expected);
            while (table.find()) {
                handle.execute(table.group());
            }
        });
        TreeMap<String, TreeSet<String>> ours =
                columns(TestDatabase.shared().store().jdbi(), "quartz");
        assertThat(ours).hasSize(11).isEqualTo(columns(bundledDatabase, "public"));
    }

    private static TreeMap<String, TreeSet<String>> columns(Jdbi jdbi, String schema) {
        TreeMap<String, TreeSet<String>> tables = new TreeMap<>();
        jdbi.useHandle(handle -> {
            handle.createQuery("""
                            select table_name, column_name || ' ' || data_type || ' '
                                || coalesce(character_maximum_length, numeric_precision, 0) || ' ' || is_nullable as words
                            from information_schema.columns where table_schema = :schema
                            union all
                            select table_name, constraint_type || ' ' || column_name
                            from information_schema.table_constraints join information_schema.key_column_usage
                                using (constraint_schema, constraint_name, table_name)
                            where constraint_schema = :schema
                            """)
                    .bind("schema", schema)
                    .map((row, context) -> List.of(row.getString(1), row.getString(2)))
                    .forEach(row -> tables.computeIfAbsent(row.get(0), name -> new TreeSet<>())
                            .add(row.get(1)));
        });
        return tables;
    }
}
