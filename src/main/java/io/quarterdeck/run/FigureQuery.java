package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Accounts;
import io.quarterdeck.metric.BusinessFigures;
import io.quarterdeck.metric.Computed;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.MetricSource;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.period.WeekPattern;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The figures alone, of one account or of all, with whatever would hold a review of them.
 *
 * @param vendor stands for the whole portfolio: its currency, zone and fiscal year
 * @param patterns of the schedules, by which names such as {@code 2026-Q3-445} are read
 */
public record FigureQuery(
        Accounts accounts,
        MetricSource source,
        MetricSettings settings,
        Account vendor,
        Clock clock,
        List<WeekPattern> patterns) {
    public FigureQuery {
        patterns = List.copyOf(patterns);
    }

    public Computed ofAccount(String accountId, Optional<String> period) {
        Account account = accounts.require(accountId);
        return BusinessFigures.compute(source.pull(account, period(account, period)), settings);
    }

    public Computed ofPortfolio(Optional<String> period) {
        List<Account> all = accounts.list().accounts();
        return BusinessFigures.portfolio(source.pullPortfolio(vendor, all, period(vendor, period)), settings, all);
    }

    private ReviewPeriod period(Account account, Optional<String> name) {
        return name.map(wanted -> account.calendar().parse(wanted, patterns))
                .orElseGet(() -> account.calendar().lastComplete(Granularity.QUARTER, clock));
    }
}
