package io.quarterdeck.postgres;

import static io.quarterdeck.postgres.FiguresAgainstSqlTest.same;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Lead;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.metric.BusinessFigures;
import io.quarterdeck.metric.Computed;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.MetricSettings.RetentionWindow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sixty accounts in two currencies, of which every third leaves and every sixth comes back, against SQL that says
 * retention once more.
 */
class RetentionAgainstSqlTest {
    private static final int ACCOUNTS = 60;
    private static final String HISTORY = """
            select setseed(%s);
            insert into canonical.fx_rate values ('USD', '2020-01-01', 2), ('USD', '2026-06-30', 1.1), ('USD', '2026-07-01', 9);
            insert into canonical.revenue_movement
            select id, id || '-new', date '2024-01-01' + (random() * 800)::int, 'new', 10000 + (random() * 5000)::int
            from (select 'a' || i as id from generate_series(1, %d) as i) as accounts;
            insert into canonical.revenue_movement
            select account_id, account_id || '-' || i, effective_on + (random() * 700)::int,
                   (array['expansion', 'contraction', 'churn'])[1 + (random() * 2)::int], (random() * 99999)::int / 100.0
            from canonical.revenue_movement, generate_series(1, 9) as i;
            delete from canonical.revenue_movement
            where substr(account_id, 2)::int %% 3 = 0 and effective_on >= '2025-12-15' and kind <> 'new';
            insert into canonical.revenue_movement
            select account_id, account_id || '-left', '2026-04-20', 'churn',
                   sum(case when kind in ('contraction', 'churn') then -arr_amount else arr_amount end)
            from canonical.revenue_movement
            where substr(account_id, 2)::int %% 3 = 0
            group by account_id;
            insert into canonical.revenue_movement
            select account_id, account_id || '-back', '2026-06-30', 'reactivation', 700
            from canonical.revenue_movement
            where movement_id = account_id || '-left' and substr(account_id, 2)::int %% 6 = 0
            """;
    private static final String ACCOUNTS_OF = """
            with movement as (
                select account_id, effective_on as d, kind,
                       case when kind in ('contraction', 'churn') then -arr_amount else arr_amount end
                           / case when substr(account_id, 2)::int %% 2 = 0 then 1.1 else 1 end as amount
                from canonical.revenue_movement where effective_on < '2026-07-01'),
            account as (
                select coalesce(sum(amount) filter (where d < date '%1$s'), 0) as opening, sum(amount) as closing,
                       coalesce(-sum(amount) filter (where d >= date '%1$s' and kind in ('contraction', 'churn')), 0) as lost,
                       coalesce(-sum(amount) filter (where d >= date '%1$s' and kind = 'churn'), 0) as churned
                from movement group by account_id)
            """;

    @ParameterizedTest
    @CsvSource({
        "0.11, 1, 2026-Q2, TRAILING_TWELVE_MONTHS, 2025-07-01",
        "0.12, 4, 2027-Q1, TRAILING_TWELVE_MONTHS, 2025-07-01",
        "0.13, 1, 2026-Q2, YEAR, 2026-01-01",
        "0.14, 4, 2027-Q1, YEAR, 2026-04-01",
        "0.15, 10, 2026-Q3, YEAR, 2025-10-01",
        "0.16, 7, 2026, QUARTER, 2026-04-01",
        "0.17, 1, 2026-06, QUARTER, 2026-04-01",
        "0.18, 2, 2026-06, MONTH, 2026-06-01"
    })
    void thePortfoliosRetentionIsWhatSqlSays(
            String seed, int fiscalStart, String period, RetentionWindow window, String opening, @TempDir Path folder) {
        TestDatabase.empty();
        TestDatabase.execute(HISTORY.formatted(seed, ACCOUNTS));
        Figures figures = portfolio(fiscalStart, period, window, folder).figures();
        String accounts = ACCOUNTS_OF.formatted(opening);
        // less than a tenth of a cent is the rounding of this SQL, which converts before it sums
        String cohort = " from account where opening > 0.001";

        same(figures, "arr.opening", accounts + "select sum(opening)" + cohort);
        same(figures, "arr.closing", accounts + "select sum(closing)" + cohort);
        same(figures, "arr.new", accounts + "select coalesce(sum(closing), 0) from account where opening <= 0.001");
        same(figures, "nrr", accounts + "select sum(closing) / sum(opening)" + cohort);
        same(figures, "grr.movement", accounts + "select 1 - sum(least(opening, lost)) / sum(opening)" + cohort);
        same(figures, "grr.account", accounts + "select sum(least(opening, closing)) / sum(opening)" + cohort);
        same(figures, "churn.logo", accounts + "select avg((closing <= 0.001)::int)" + cohort);
        same(figures, "churn.revenue", accounts + "select sum(churned) / sum(opening)" + cohort);
        same(figures, "retention.cohort", accounts + "select count(*)" + cohort);
    }

    private static Computed portfolio(int fiscalStart, String period, RetentionWindow window, Path folder) {
        Account vendor = account("vendor", "EUR", fiscalStart);
        List<Account> accounts = IntStream.rangeClosed(1, ACCOUNTS)
                .mapToObj(i -> account("a" + i, i % 2 == 0 ? "USD" : "EUR", 1))
                .toList();
        MetricSettings plain = MetricSettings.defaults(Currency.getInstance("EUR"));
        MetricSettings settings = new MetricSettings(
                List.of(),
                plain.baseCurrency(),
                window,
                plain.grrMethod(),
                plain.onTrackFrom(),
                plain.atRiskFrom(),
                plain.slaTarget(),
                plain.csatFrom());
        Computed computed = BusinessFigures.portfolio(
                new SqlMetricSource(
                                TestDatabase.shared().source(),
                                TestPulls.defaults(folder).load())
                        .pullPortfolio(vendor, accounts, vendor.calendar().parse(period)),
                settings,
                accounts);
        assertThat(computed.defects()).isEmpty();
        return computed;
    }

    private static Account account(String id, String currency, int fiscalStart) {
        return new Account(
                id,
                id,
                Optional.empty(),
                Locale.ENGLISH,
                Currency.getInstance(currency),
                ZoneOffset.UTC,
                fiscalStart,
                Optional.empty(),
                Optional.empty(),
                Lead.VALUE,
                Optional.empty(),
                Optional.<LocalDate>empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
    }
}
