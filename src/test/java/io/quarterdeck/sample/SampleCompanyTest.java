package io.quarterdeck.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleCompanyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final long SEED = 7;

    @Test
    void theSameSeedAndDayGiveTheSameRows() {
        assertThat(comparable(SampleCompany.of(TODAY, SEED))).isEqualTo(comparable(SampleCompany.of(TODAY, SEED)));
        assertThat(comparable(SampleCompany.generated(12, SEED, TODAY)))
                .isEqualTo(comparable(SampleCompany.generated(12, SEED, TODAY)));
    }

    /** With logos by their bytes. */
    private static Map<Kind, List<Map<String, Object>>> comparable(SampleCompany company) {
        Map<Kind, List<Map<String, Object>>> comparable = new EnumMap<>(Kind.class);
        all(company)
                .forEach((kind, rows) -> comparable.put(
                        kind, rows.stream().map(SampleCompanyTest::comparable).toList()));
        return comparable;
    }

    private static Map<String, Object> comparable(Row row) {
        Map<String, Object> values = new HashMap<>(row.values());
        values.replaceAll((column, value) -> value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value);
        return values;
    }

    @Test
    void anotherSeedGivesOtherRows() {
        assertThat(all(SampleCompany.of(TODAY, SEED)).get(Kind.MEASUREMENT))
                .isNotEqualTo(all(SampleCompany.of(TODAY, SEED + 1)).get(Kind.MEASUREMENT));
        assertThat(all(SampleCompany.generated(12, SEED, TODAY)).get(Kind.ACCOUNT))
                .isNotEqualTo(all(SampleCompany.generated(12, SEED + 1, TODAY)).get(Kind.ACCOUNT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-10-01", "2027-01-01", "2028-02-29", "2026-03-31", "2026-07-04"})
    void everyRowKeepsTheContractOfItsKindOnAnyDay(LocalDate today) {
        all(SampleCompany.of(today, SEED)).forEach((kind, rows) -> assertThat(Contract.breaches(kind, rows))
                .isEmpty());
    }

    @Test
    void everyGeneratedRowKeepsTheContractOfItsKind() {
        all(SampleCompany.generated(60, SEED, TODAY)).forEach((kind, rows) -> assertThat(Contract.breaches(kind, rows))
                .isEmpty());
    }

    @Test
    void everyKindHasRows() {
        assertThat(all(SampleCompany.of(TODAY, SEED))).containsOnlyKeys(Kind.values());
    }

    @Test
    void accountsAreOfManyShapesAndStaySmall() {
        SampleCompany company = SampleCompany.of(TODAY, SEED);
        assertThat(company.size()).isGreaterThanOrEqualTo(13);
        assertThat(company.accounts()).hasSize(company.size()).allSatisfy(account -> assertThat(account.rowCount())
                .as(account.id())
                .isBetween(10, 4_999));
    }

    @Test
    void aGeneratedAccountIsOfOrdinarySize() {
        assertThat(SampleCompany.generated(100, SEED, TODAY).accounts())
                .hasSize(100)
                .allSatisfy(account -> assertThat(account.rowCount()).isBetween(300, 600));
    }

    @Test
    void noTwoAccountsShareAnId() {
        Set<String> ids = new HashSet<>();
        assertThat(SampleCompany.generated(1_000, SEED, TODAY).accounts()).allMatch(account -> ids.add(account.id()));
    }

    @Test
    void accountsNameKnownLanguagesCurrenciesAndZones() {
        assertThat(all(SampleCompany.of(TODAY, SEED)).get(Kind.ACCOUNT)).allSatisfy(account -> {
            assertThat(Locale.forLanguageTag(account.text("locale")).getLanguage())
                    .isNotEmpty();
            assertThat(Currency.getInstance(account.text("currency"))).isNotNull();
            assertThat(ZoneId.of(account.text("time_zone"))).isNotNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-10-01", "2027-01-01"})
    void nothingIsMeasuredAnsweredOrPaidInTheFuture(LocalDate today) {
        Map<Kind, List<Row>> rows = all(SampleCompany.of(today, SEED));
        Map<Kind, String> happened = Map.of(
                Kind.MEASUREMENT, "measured_on",
                Kind.GOAL_MEASUREMENT, "measured_on",
                Kind.USAGE, "measured_on",
                Kind.INVESTMENT, "invested_on",
                Kind.REVENUE_MOVEMENT, "effective_on",
                Kind.COMMITMENT, "made_on",
                Kind.OPPORTUNITY, "closed_on",
                Kind.FX_RATE, "rate_on");
        happened.forEach((kind, column) -> assertThat(rows.get(kind))
                .allSatisfy(row -> assertThat(row.day(column)).isBeforeOrEqualTo(today)));
        Instant now = today.plusDays(1).atStartOfDay(ZoneId.of("UTC")).toInstant();
        assertThat(rows.get(Kind.SUPPORT_CASE))
                .allSatisfy(row -> assertThat(row.instant("opened_at")).isBefore(now));
        assertThat(rows.get(Kind.SOURCE_CLOCK))
                .allSatisfy(row -> assertThat(row.instant("loaded_at")).isBefore(now));
    }

    private static Map<Kind, List<Row>> all(SampleCompany company) {
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        company.shared().forEach((kind, list) -> rows.put(kind, new ArrayList<>(list)));
        company.accounts().forEach(account -> account.rows()
                .forEach((kind, list) ->
                        rows.computeIfAbsent(kind, any -> new ArrayList<>()).addAll(list)));
        return rows;
    }
}
