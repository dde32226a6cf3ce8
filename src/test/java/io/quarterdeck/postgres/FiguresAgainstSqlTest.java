package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.figure.Figures;
import io.quarterdeck.metric.BusinessFigures;
import io.quarterdeck.metric.Computed;
import io.quarterdeck.metric.Driver;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random rows through the default pulls, against a few lines of SQL that say each definition once more. */
class FiguresAgainstSqlTest {
    private static final BigDecimal CLOSE = new BigDecimal("0.000001");
    private static final Driver MATCHING = new Driver(
            "matching",
            "money",
            Driver.Category.COST_SAVED,
            "(baseline - actual) * wage / 60",
            Map.of("wage", new BigDecimal("30")),
            Optional.of(new BigDecimal("0.4")),
            Optional.of(new BigDecimal("0.1")),
            Optional.empty(),
            Map.of());

    private TestPulls pulls;

    @BeforeEach
    void oneAccount(@TempDir Path folder) {
        TestDatabase.empty();
        TestDatabase.account("a");
        pulls = TestPulls.defaults(folder);
    }

    @ParameterizedTest
    @CsvSource({"0.1, UTC", "0.2, Pacific/Chatham", "0.3, Asia/Damascus", "0.4, America/St_Johns"})
    void supportIsWhatPostgresqlsOwnQuantilesSay(String seed, String zone) {
        TestDatabase.execute("""
                select setseed(%s);
                insert into canonical.support_case
                select 'a', 'c' || i, opened,
                       case when random() < 0.8 then opened + random() * interval '90 hours' end,
                       case when random() < 0.7 then opened + random() * interval '60 days' end,
                       null,
                       case when random() < 0.6 then random() < 0.9 end,
                       random() < 0.2
                from (select i, timestamptz '2025-02-01Z' + random() * interval '550 days' as opened
                      from generate_series(1, 700) as i) as cases
                """.formatted(seed));
        Figures figures = compute(zone).figures();
        String times = """
                select percentile_cont(%s) within group (order by extract(epoch from %s - opened_at) / 3600)
                from canonical.support_case
                """;

        for (String share : List.of("0.5", "0.9")) {
            String p = share.equals("0.5") ? ".p50" : ".p90";
            same(figures, "support.first_response" + p, times.formatted(share, "first_response_at") + opened(zone));
            same(figures, "support.resolution" + p, times.formatted(share, "resolved_at") + opened(zone));
        }
        same(figures, "support.cases", "select count(*) from canonical.support_case" + opened(zone));
        same(figures, "support.sla.n", "select count(sla_met) from canonical.support_case" + opened(zone));
        same(figures, "support.sla", "select avg(sla_met::int) from canonical.support_case" + opened(zone));
        same(figures, "support.reopened", "select avg(reopened::int) from canonical.support_case" + opened(zone));
        String end = "timestamp '2026-07-01' at time zone '" + zone + "'";
        String open = " from canonical.support_case where opened_at < " + end
                + " and (resolved_at is null or resolved_at >= " + end + ")";
        same(figures, "support.backlog", "select count(*)" + open);
        same(
                figures,
                "support.backlog.oldest_days",
                "select extract(epoch from " + end + " - min(opened_at)) / 86400" + open);
    }

    @ParameterizedTest
    @CsvSource({"0.5, UTC", "0.6, Pacific/Kiritimati", "0.7, America/St_Johns"})
    void netPromotersAreTheLatestAnswerOfEachRespondent(String seed, String zone) {
        TestDatabase.execute("""
                select setseed(%s);
                insert into canonical.survey_response
                select 'a', 'r' || i, case when random() < 0.8 then 'p' || (random() * 40)::int end, null,
                       case when random() < 0.95 then timestamptz '2025-12-01Z' + random() * interval '250 days' end,
                       case when random() < 0.7 then 'nps' else 'csat' end,
                       (random() * 13)::int - 1, null, false
                from generate_series(1, 500) as i
                """.formatted(seed));
        Figures figures = compute(zone).figures();
        String within = " answered_at >= timestamp '2026-04-01' at time zone '" + zone
                + "' and answered_at < timestamp '2026-07-01' at time zone '" + zone + "'";
        String latest = """
                with latest as (
                    select distinct on (coalesce(respondent_id, response_id)) score
                    from canonical.survey_response
                    where kind = 'nps' and score between 0 and 10 and %s
                    order by coalesce(respondent_id, response_id), answered_at desc)
                """.formatted(within);

        same(figures, "nps.responses", latest + "select count(*) from latest");
        same(figures, "nps.promoters", latest + "select count(*) from latest where score in (9, 10)");
        same(figures, "nps.detractors", latest + "select count(*) from latest where score < 7");
        same(
                figures,
                "nps.score",
                latest + "select 100 * avg(case when score > 8 then 1 when score < 7 then -1 else 0 end) from latest");
        same(
                figures,
                "nps.refused",
                "select count(*) from canonical.survey_response where kind = 'nps' and (answered_at is null or ("
                        + within + " and score not between 0 and 10))");
        same(
                figures,
                "csat.share",
                "select avg((score in (4, 5))::int) from canonical.survey_response"
                        + " where kind = 'csat' and score between 1 and 5 and" + within);
    }

    @ParameterizedTest
    @CsvSource({"0.8", "0.9"})
    void valueAndPromiseAreSummedDayByDay(String seed) {
        TestDatabase.execute("""
                select setseed(%s);
                insert into canonical.baseline (account_id, driver, effective_from, value)
                select 'a', 'matching', day, (random() * 1000)::int
                from (select distinct date '2025-01-02' + (random() * 540)::int as day from generate_series(1, 9)) as days
                union all select 'a', 'matching', date '2025-01-01', 500;
                insert into canonical.driver_rate
                select 'a', 'matching', 'wage', day, (random() * 100)::int
                from (select distinct date '2026-03-01' + (random() * 90)::int as day from generate_series(1, 4)) as days;
                insert into canonical.measurement
                select 'a', 'matching', date '2025-01-01' + (random() * 560)::int, 'part ' || i,
                       jsonb_build_object('actual', (random() * 900)::int),
                       (array['measured', 'attested', 'estimated'])[1 + (random() * 2)::int]
                from generate_series(1, 900) as i;
                insert into canonical.promise (account_id, driver, period_from, period_to, amount)
                select 'a', 'matching', date '2025-01-01' + i * 37, date '2025-01-01' + i * 37 + 1 + (random() * 200)::int,
                       (random() * 10000)::int
                from generate_series(0, 16) as i
                """.formatted(seed));
        Figures figures = compute("Europe/London").figures();
        // what is a saving is credited at 40 % less a tenth: 0.36
        String value = """
                select sum(((select b.value from canonical.baseline b where b.effective_from <= m.measured_on
                             order by b.effective_from desc limit 1) - (m.inputs ->> 'actual')::numeric)
                           * coalesce((select r.value from canonical.driver_rate r where r.effective_from <= m.measured_on
                                       order by r.effective_from desc limit 1), 30) / 60) * 0.36
                from canonical.measurement m where %s and m.measured_on %s
                """;
        String delivered = "m.confidence in ('measured', 'attested')";
        String quarter = ">= '2026-04-01' and m.measured_on < '2026-07-01'";
        String sinceStart = ">= '2025-02-15' and m.measured_on < '2026-07-01'";
        same(figures, "value.delivered", value.formatted(delivered, quarter));
        same(figures, "value.estimated", value.formatted("m.confidence = 'estimated'", quarter));
        same(figures, "value.cumulative", value.formatted(delivered, sinceStart));
        String promised = """
                select sum(amount / (period_to - period_from))
                from canonical.promise, generate_series(period_from, period_to - 1, '1 day') as day
                where day >= date '%s' and day < date '%s'
                """;
        same(figures, "value.promised", promised.formatted("2026-04-01", "2026-07-01"));
        same(figures, "value.promised.cumulative", promised.formatted("2025-02-15", "2026-07-01"));
        same(figures, "plan.target", promised.formatted("2026-07-01", "2026-10-01"));
    }

    private Computed compute(String zone) {
        ZoneId zoneId = ZoneId.of(zone);
        ReviewPeriod period = new FiscalCalendar(1, zoneId).parse("2026-Q2");
        MetricSettings plain = MetricSettings.defaults(Currency.getInstance("EUR"));
        MetricSettings settings = new MetricSettings(
                List.of(MATCHING),
                plain.baseCurrency(),
                plain.retentionWindow(),
                plain.grrMethod(),
                plain.onTrackFrom(),
                plain.atRiskFrom(),
                plain.slaTarget(),
                plain.csatFrom());
        Computed computed = BusinessFigures.compute(
                new SqlMetricSource(TestDatabase.shared().source(), pulls.load())
                        .pull(TestReviews.account("a", zoneId, java.time.LocalDate.of(2025, 2, 15)), period),
                settings);
        assertThat(computed.defects()).isEmpty();
        return computed;
    }

    private static String opened(String zone) {
        return " where opened_at >= timestamp '2026-04-01' at time zone '" + zone
                + "' and opened_at < timestamp '2026-07-01' at time zone '" + zone + "'";
    }

    static void same(Figures figures, String id, String sql) {
        BigDecimal expected = TestDatabase.shared().store().jdbi().withHandle(handle -> handle.createQuery(sql)
                .mapTo(BigDecimal.class)
                .one());
        assertThat(figures.value(id)).as(id).hasValueSatisfying(value -> assertThat(value)
                .isCloseTo(expected, within(CLOSE)));
    }
}
