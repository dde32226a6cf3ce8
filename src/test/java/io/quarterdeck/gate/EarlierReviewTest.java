package io.quarterdeck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.figure.Unit;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.sample.SampleCompany;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What only the review before can tell. */
class EarlierReviewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Snapshot CLEAN = SampleReviews.of(SampleCompany.of(TODAY, 7), TODAY)
            .filter(snapshot -> snapshot.account().id().equals("meridian-foods"))
            .findFirst()
            .orElseThrow();
    private static final EarlierReview EARLIER = SampleReviews.earlier(CLEAN);
    private static final Unit MONEY = Unit.money(CLEAN.account().currency());

    @Test
    void aHistoryInAnotherUnitRestatesWhatTheCustomerWasShown() {
        Snapshot scaled = SampleReviews.with(
                CLEAN,
                Kind.REVENUE_MOVEMENT,
                changed(
                        Kind.REVENUE_MOVEMENT,
                        row -> Map.of("arr_amount", row.decimal("arr_amount").multiply(BigDecimal.TEN))));
        assertThat(SampleReviews.findings(scaled, Optional.empty())).isEmpty();
        assertThat(SampleReviews.findings(scaled, Optional.of(EARLIER)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(GateRules.RESTATED);
                    assertThat(finding.figure()).contains("arr.total");
                    assertThat(finding.message()).contains("meridian-foods", "when that period was reviewed");
                });
    }

    @Test
    void whatIsCountedInAnotherCurrencyByNowIsNotCompared() {
        assertThat(SampleReviews.findings(CLEAN, Optional.of(shown("7", MONEY))))
                .extracting(Finding::rule)
                .containsOnly(GateRules.RESTATED);
        assertThat(SampleReviews.findings(CLEAN, Optional.of(shown("7", Unit.money(Currency.getInstance("JPY"))))))
                .isEmpty();
    }

    private static EarlierReview shown(String value, Unit unit) {
        Map<String, EarlierReview.Shown> figures = new HashMap<>(EARLIER.figures());
        figures.put("arr.total", new EarlierReview.Shown(new BigDecimal(value), unit));
        return new EarlierReview(EARLIER.period(), EARLIER.rowCounts(), figures);
    }

    @Test
    void measurementsThatWereDoubledInAllTimeRestateTheirDrivers() {
        Snapshot scaled = SampleReviews.with(CLEAN, Kind.MEASUREMENT, changed(Kind.MEASUREMENT, row -> {
            Map<String, BigDecimal> inputs = new TreeMap<>(row.numbers("inputs"));
            inputs.replaceAll((name, number) -> name.equals("actual") ? number : number.add(number));
            return Map.of("inputs", inputs);
        }));
        assertThat(SampleReviews.findings(scaled, Optional.of(EARLIER)))
                .isNotEmpty()
                .allMatch(finding -> finding.rule().equals(GateRules.RESTATED));
    }

    @Test
    void aReviewOfLongAgoIsNoMeasureOfThePeriodBefore() {
        EarlierReview longAgo = new EarlierReview(
                "2024-Q1", Map.of(), Map.of("arr.total", new EarlierReview.Shown(BigDecimal.ONE, MONEY)));
        assertThat(SampleReviews.findings(CLEAN, Optional.of(longAgo))).isEmpty();
    }

    @Test
    void twiceTheRowsOfTheSameTimeAreALoadThatRanTwice() {
        Map<Kind, Integer> counts = new HashMap<>(EARLIER.rowCounts());
        counts.computeIfPresent(Kind.SUPPORT_CASE, (kind, count) -> count / 2);
        EarlierReview half = new EarlierReview(EARLIER.period(), counts, EARLIER.figures());
        assertThat(SampleReviews.findings(CLEAN, Optional.of(half)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo(GateRules.DOUBLED_ROWS));
    }

    private static List<Row> changed(Kind kind, java.util.function.Function<Row, Map<String, ?>> change) {
        return CLEAN.rows(kind).stream()
                .map(row -> {
                    Map<String, Object> values = new HashMap<>(row.values());
                    values.putAll(change.apply(row));
                    return Row.of(values);
                })
                .toList();
    }
}
