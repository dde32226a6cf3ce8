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
}
