package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.PullException;
import io.quarterdeck.metric.Snapshot;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PullContractTest {
    private static final String CASES = """
            select %s as account_id, %s as case_id, %s as opened_at, null::timestamptz as first_response_at,
                   null::timestamptz as resolved_at, null::text as priority, null::boolean as sla_met,
                   %s as reopened
            where :account = :account
            """;
    private static final String NOON = "timestamptz '2026-05-05 12:00+00'";

    private TestPulls pulls;

    @BeforeEach
    void twoAccounts(@TempDir Path folder) {
        TestDatabase.empty();
        TestDatabase.account("ours");
        TestDatabase.account("theirs");
        pulls = TestPulls.defaults(folder);
    }

    @Test
    void aMissingColumnIsNamedWithItsFileTypeAndRemedy() {
        pulls.replacing("support_case", "       reopened\n", "       false as reoppened\n");
        refused(pulls.path("support_case") + ": the column reopened (boolean) is missing; add it", "reoppened");
    }

    @Test
    void aMissingOptionalColumnIsNamedWithTheNullToWrite() {
        pulls.replacing("support_case", "       priority,\n", "");
        refused("the column priority (text) is missing", "`null::text as priority`");
    }

    @Test
    void everyFaultOfTheColumnsIsNamedAtOnce() {
        pulls.with("fx_rate", "select 'EUR' as currency, now() as rate_on, 1.5::float8 as per_base, 1 as per_base");
        refused("rate_on is timestamptz, not date; write rate_on::date", "per_base comes twice");
    }

    @Test
    void aTimeWithoutZoneIsRefusedWithTheRemedy() {
        pulls.with("support_case", CASES.formatted(":account::text", "'c1'", "timestamp '2026-05-05 12:00'", "false"));
        refused("opened_at is timestamp without time zone, not timestamptz", "opened_at at time zone 'UTC'");
    }

    @Test
    void doublesAreRefusedWithTheRemedy() {
        pulls.with("fx_rate", "select 'EUR' as currency, date '2026-01-01' as rate_on, 1.5::float8 as per_base");
        refused(pulls.path("fx_rate"), "per_base is double precision, not numeric; write per_base::numeric");
    }

    @Test
    void integersAndVarcharsWillDo() {
        pulls.with(
                "fx_rate", "select 'USD'::varchar(3) as currency, date '2026-01-01' as rate_on, 2::bigint as per_base");
        assertThat(pull().rows(Kind.FX_RATE).get(0).decimal("per_base")).isEqualTo(new BigDecimal("2"));
    }

    @Test
    void aRowOfAnotherAccountFailsThePullAndNamesBoth() {
        pulls.with("support_case", CASES.formatted("'theirs'", "'c1'", NOON, "false"));
        refused(
                pulls.path("support_case"),
                "asked for the rows of account ours",
                "one of account theirs",
                "case_id c1");
    }

    @Test
    void twoRowsWithOneKeyFailThePullAndNameIt() {
        String row = CASES.formatted(":account::text", "'c1'", NOON, "false");
        pulls.with("support_case", row + " union all " + row);
        refused("two rows have the key (account_id ours, case_id c1)");
    }

    @Test
    void aLackingPartOfAKeyIsAValueOfItsOwn() {
        String row = "select :account::text as account_id, 'd' as driver, date '2026-05-05' as measured_on,"
                + " %s::text as part, '{\"n\": 1}'::jsonb as inputs, 'measured' as confidence";
        pulls.with("measurement", row.formatted("null") + " union all " + row.formatted("'north'"));
        assertThat(pull().rows(Kind.MEASUREMENT)).hasSize(2);
        pulls.with("measurement", row.formatted("null") + " union all " + row.formatted("null"));
        refused("two rows have the key (account_id ours, driver d, measured_on 2026-05-05, part null)");
    }

    @Test
    void aNullInARequiredColumnIsNamedWithItsRow() {
        pulls.with("support_case", CASES.formatted(":account::text", "'c1'", NOON, "null::boolean"));
        refused("reopened is null, and must not be (account_id ours, case_id c1)");
    }

    @Test
    void aWordThatIsNotAllowedIsNamedWithThoseThatAre() {
        pulls.replacing("revenue_movement", "       kind,\n", "       'upsell' as kind,\n");
        TestDatabase.execute("insert into canonical.revenue_movement values ('ours', 'm1', '2026-05-05', 'new', 100)");
        refused("kind is \"upsell\"", "movement_id m1", "new, expansion, contraction, churn, reactivation");
    }

    @Test
    void inputsThatAreNoNumbersAreNamed() {
        pulls.replacing("measurement", "       inputs,\n", "       '{\"volume\": \"many\"}'::jsonb as inputs,\n");
        TestDatabase.execute(
                "insert into canonical.measurement values ('ours', 'd', '2026-05-05', null, '{}', 'measured')");
        refused("inputs \"volume\" is no number");
    }

    @Test
    void notANumberIsRefused() {
        pulls.with("fx_rate", "select 'USD' as currency, date '2026-01-01' as rate_on, 'NaN'::numeric as per_base");
        refused("per_base is NaN");
    }

    @Test
    void aMisspeltTableIsNamedWithItsLine() {
        pulls.with("goal", "-- goals\nselect *\nfrom gaol\nwhere account_id = :account");
        refused(pulls.path("goal") + ":3:", "relation \"gaol\" does not exist", "mend the name");
    }

    @Test
    void aPullThatWritesIsRefusedAndChangesNothing() {
        pulls.with(
                "goal",
                "with gone as (delete from canonical.account where account_id = :account returning *) select * from gone");
        // the embedded reader may not write at all, so this goes to the source as its owner
        Database database = TestDatabase.shared();
        Source owner = new Source(database.store().jdbi(), "the store", true, Duration.ofSeconds(30));
        assertThatThrownBy(() ->
                        new SqlMetricSource(owner, pulls.load()).pull(TestReviews.account("ours"), TestReviews.PERIOD))
                .isInstanceOf(PullException.class)
                .hasMessageContaining(pulls.path("goal"))
                .hasMessageContaining("read-only transaction")
                .hasMessageContaining("make it a select that changes nothing");
        assertThat(new SqlAccounts(database.source(), pulls.load(), new LogoFiles(Path.of("config", "brands")))
                        .list()
                        .accounts())
                .hasSize(2);
    }

    @Test
    void aSlowPullIsCancelled() {
        pulls.with("goal", "select pg_sleep(60), :account::text as account_id");
        Source hasty = new Source(TestDatabase.shared().source().jdbi(), "the store", true, Duration.ofSeconds(1));
        assertThatThrownBy(() ->
                        new SqlMetricSource(hasty, pulls.load()).pull(TestReviews.account("ours"), TestReviews.PERIOD))
                .isInstanceOf(PullException.class)
                .hasMessageContaining("statement timeout")
                .hasMessageContaining("make the pull faster");
    }

    private Snapshot pull() {
        return new SqlMetricSource(TestDatabase.shared().source(), pulls.load())
                .pull(TestReviews.account("ours"), TestReviews.PERIOD);
    }

    private void refused(String... parts) {
        assertThatThrownBy(this::pull).isInstanceOf(PullException.class).hasMessageContainingAll(parts);
    }
}
