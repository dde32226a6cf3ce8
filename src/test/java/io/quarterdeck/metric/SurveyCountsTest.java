package io.quarterdeck.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Account;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurveyCountsTest {
    private static final Account EAST = SnapshotFixture.account("A1", "EUR", Optional.empty());
    private static final Account WEST = SnapshotFixture.account("A2", "EUR", Optional.empty());

    /** A key is unique within an account, so that two warehouses may both begin to count at 1. */
    @Test
    void answersOfTwoAccountsWithOneIdBothCountInThePortfolio() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        for (Account account : List.of(EAST, WEST)) {
            fixture.rowOf(
                    account.id(),
                    Kind.SURVEY_RESPONSE,
                    "response_id",
                    "1",
                    "answered_at",
                    Instant.parse("2026-08-01T10:00:00Z"),
                    "kind",
                    "nps",
                    "score",
                    BigDecimal.TEN,
                    "may_quote",
                    false);
        }

        assertThat(fixture.portfolio(EAST, WEST).figures().value("nps.responses"))
                .contains(BigDecimal.valueOf(2));
    }
}
