package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PullCheckTest {
    private TestPulls pulls;

    @BeforeEach
    void copyTheDefaults(@TempDir Path folder) {
        TestDatabase.empty();
        pulls = TestPulls.defaults(folder);
    }

    @Test
    void theDefaultsAreSound() {
        PullCheck check = PullCheck.of(TestDatabase.shared().source(), pulls.load());
        assertThat(check.faults()).isEmpty();
        assertThat(check.notes()).isEmpty();
    }

    @Test
    void everyFaultOfEveryPullIsToldAtOnceAndUnknownColumnsAreNotes() {
        pulls.without("usage")
                .with("goal", "select *\nfrom gaol where account_id = :account")
                .replacing("support_case", "       opened_at,\n", "       opened_at::timestamp as opened_at,\n")
                .replacing("commitment", "       reason\n", "       reason, 1 as extra\n")
                .with("investment", "delete from canonical.investment where account_id = :account")
                .with("promise", "select * from promise where period_from = :account");
        PullCheck check = PullCheck.of(TestDatabase.shared().source(), pulls.load());
        assertThat(check.faults())
                .hasSize(4)
                .anySatisfy(fault -> assertThat(fault).contains(pulls.path("goal") + ":2", "gaol"))
                .anySatisfy(fault -> assertThat(fault).contains(pulls.path("support_case"), "opened_at at time zone"))
                .anySatisfy(fault -> assertThat(fault).contains(pulls.path("investment")))
                .anySatisfy(fault -> assertThat(fault).contains(pulls.path("promise"), "cast one side"));
        assertThat(check.notes())
                .containsExactlyInAnyOrder(
                        pulls.path("commitment") + ": nothing reads the column extra",
                        "no pull, and so no data: usage");
    }

    @Test
    void aTableThatTheSourcesUserMayNotReadIsAFaultBeforeTheFirstRun() {
        // a view asks for the rights of its owner, who may not read passwords
        execute("create view canonical.guarded as select rolname::text as account_id, 'a' as measure,"
                + " current_date as measured_on, 1.0 as value, 1.0 as capacity, 'u' as unit from pg_authid");
        try {
            pulls.with("usage", "select * from canonical.guarded where account_id = :account");
            assertThat(PullCheck.of(TestDatabase.shared().source(), pulls.load())
                            .faults())
                    .singleElement()
                    .asString()
                    .contains(pulls.path("usage"), "permission denied", "grant the source's user");
        } finally {
            execute("drop view canonical.guarded");
        }
    }

    private static void execute(String sql) {
        TestDatabase.shared().store().change("The view can't be changed", handle -> handle.execute(sql));
    }
}
