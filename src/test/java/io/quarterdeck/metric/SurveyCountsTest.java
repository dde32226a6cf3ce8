package io.quarterdeck.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Account;
import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nps.responses",
                "nps.promoters",
                "nps.passives",
                "nps.detractors",
                "nps.refused",
                "csat.responses",
                "csat.refused"
            })
    void whereAnswersArePulledAndThereAreNoneTheirCountIsZeroAndNotPrinted(String id) {
        SnapshotFixture none = SnapshotFixture.of("2026-Q3");
        SnapshotFixture unknown = SnapshotFixture.of("2026-Q3").without(Kind.SURVEY_RESPONSE);

        Figures figures = none.compute().figures();
        assertThat(figures.value(id)).contains(BigDecimal.ZERO);
        assertThat(figures.printed(id)).isEmpty();
        assertThat(figures.find(id).orElseThrow().reason()).contains(Absence.NO_ROWS);
        assertThat(unknown.compute().figures().find(id).orElseThrow().reason()).contains(Absence.NO_PULL);
    }

    @Test
    void withoutAnswersThereIsNoScore() {
        assertThat(SnapshotFixture.of("2026-Q3")
                        .compute()
                        .figures()
                        .find("nps.score")
                        .orElseThrow()
                        .reason())
                .contains(Absence.NO_ROWS);
    }
}
