package io.quarterdeck.metric;

import static io.quarterdeck.metric.SnapshotFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A period's edges on the very days when the clocks change. The instants come from {@code zdump -v}: Damascus went
 * from 23:59:59 to 01:00 as 1 April 2005 began and from 23:59:59 back to 23:00 as 1 October 2005 would have; Havana
 * went from 00:59:59 back to 00:00 on 1 November 2020, so that this day has two midnights.
 */
class ClockChangesTest {
    @ParameterizedTest
    @CsvSource({
        "Asia/Damascus, 2005-Q1, 2005-03-31T21:59:59Z, 2005-03-31T22:00:00Z",
        "Asia/Damascus, 2005-Q3, 2005-09-30T21:59:59Z, 2005-09-30T22:00:00Z",
        "America/Havana, 2020-10, 2020-11-01T03:59:59Z, 2020-11-01T04:00:00Z",
        "America/Asuncion, 2017-Q3, 2017-10-01T03:59:59Z, 2017-10-01T04:00:00Z",
        "Pacific/Apia, 2011, 2011-12-31T09:59:59Z, 2011-12-31T10:00:00Z",
        "Asia/Kathmandu, 2026-Q1, 2026-03-31T18:14:59Z, 2026-03-31T18:15:00Z"
    })
    void theLastSecondBelongsToThePeriodAndTheNextToTheFollowingOne(
            String zone, String period, Instant last, Instant next) {
        SnapshotFixture fixture =
                SnapshotFixture.of(SnapshotFixture.account("A1", "EUR", Optional.empty(), zone, 1), period);
        for (Instant at : new Instant[] {last, next}) {
            fixture.nps("r" + at, "", at.toString(), "9");
            fixture.row(Kind.SURVEY_INVITATION, "invitation_id", "i" + at, "invited_at", at, "kind", "nps");
            fixture.row(Kind.SUPPORT_CASE, "case_id", "c" + at, "opened_at", at, "reopened", false);
        }
        Computed computed = fixture.compute();

        assertThat(value(computed, "nps.responses")).isEqualByComparingTo("1");
        assertThat(value(computed, "nps.invited")).isEqualByComparingTo("1");
        assertThat(value(computed, "support.cases")).isEqualByComparingTo("1");
        assertThat(value(computed, "support.backlog")).isEqualByComparingTo("1");
    }
}
