package io.quarterdeck.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Lead;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.metric.BusinessFigures;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.Precedent;
import io.quarterdeck.metric.Restated;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.SincePage;
import io.quarterdeck.review.page.SinceRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Figures of more than one earlier deck that are corrected. */
class CorrectionsTest {
    private static final Account ACCOUNT = Samples.account("Meridian Foods", "en-GB", "EUR", 1, Lead.VALUE);

    @Test
    void eachCorrectionStandsUnderTheDeckThatPrintedItLast() {
        SincePage page = page(restated("support.cases", ""), restated("nps.responses", "2026-Q1"));
        assertThat(page.rows())
                .extracting(SinceRow::heading)
                .map(CorrectionsTest::words)
                .containsExactly(
                        "Figures that we printed for Q2 2026 and correct today; this review uses the corrected ones",
                        "",
                        "Figures that we printed for Q1 2026 and correct today; this review uses the corrected ones",
                        "");
        assertThat(words(page.rows().get(1).text())).endsWith("Q2 2026");
        assertThat(words(page.rows().get(3).text())).endsWith("Q1 2026");
        assertThat(words(page.head().title())).contains("wo figures of Q1 2026, Q2 2026 are corrected");
    }

    @Test
    void theTitleOfManyDecksNamesTheirYears() {
        SincePage page = page(
                restated("support.cases", ""),
                restated("nps.responses", "2026-Q1"),
                restated("nps.promoters", "2025-Q4"),
                restated("nps.passives", "2025-Q3"));
        assertThat(words(page.head().title())).contains("our figures of 2025, 2026 are corrected");
    }

    private static Restated restated(String figure, String period) {
        return new Restated(
                figure,
                figure,
                "E01",
                Optional.of(period).filter(name -> !name.isEmpty()),
                Unit.COUNT,
                BigDecimal.TEN,
                Optional.of(BigDecimal.ONE),
                new Restated.Cause(0, 1, 0),
                Optional.of(period)
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Restated.Deck(name, 1, Samples.HASH)));
    }

    private static SincePage page(Restated... restated) {
        Snapshot snapshot = Samples.snapshot(ACCOUNT, Samples.quarter(ACCOUNT), Map.of())
                .after(new Precedent(
                        "2026-Q2",
                        "executive",
                        1,
                        Samples.HASH,
                        Instant.parse("2026-07-02T02:10:00Z"),
                        List.of(restated)));
        MetricSettings settings = MetricSettings.defaults(ACCOUNT.currency());
        return new ReviewAssembler(Samples.messages())
                        .assemble(
                                snapshot,
                                BusinessFigures.compute(snapshot, settings).figures(),
                                settings,
                                Samples.EXECUTIVE,
                                Samples.options())
                        .pages()
                        .stream()
                        .flatMap(page -> page instanceof SincePage since ? Stream.of(since) : Stream.empty())
                        .findFirst()
                        .orElseThrow();
    }

    private static String words(String marked) {
        return Marks.plain(marked).replace('\u00a0', ' ');
    }
}
