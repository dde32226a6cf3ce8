package io.quarterdeck.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Accounts;
import io.quarterdeck.config.Configuration;
import io.quarterdeck.config.ConfigurationLoader;
import io.quarterdeck.config.Surroundings;
import io.quarterdeck.figure.DriverFormula;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.figure.FormulaException;
import io.quarterdeck.gate.Gates;
import io.quarterdeck.metric.BusinessFigures;
import io.quarterdeck.metric.Computed;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.MetricSettings.RetentionWindow;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.postgres.Database;
import io.quarterdeck.postgres.LogoFiles;
import io.quarterdeck.postgres.PullFiles;
import io.quarterdeck.postgres.SqlAccounts;
import io.quarterdeck.postgres.SqlMetricSource;
import io.quarterdeck.review.page.PageKeys;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The product's own road from a configuration folder over its pulls to figures, and nothing of a set's own. */
final class Road implements AutoCloseable {
    private final Configuration configuration;
    private final Database database;
    private final SqlMetricSource source;
    private final Map<String, Account> accounts = new TreeMap<>();

    Road(Path config, Warehouse warehouse) {
        configuration = ConfigurationLoader.load(
                config, new Surroundings(Path.of(""), warehouse.environment(), Road::formulaFault, PageKeys.ALL));
        database = Database.open(configuration.database());
        PullFiles pulls = PullFiles.load(configuration.pulls());
        source = new SqlMetricSource(database.source(), pulls);
        Accounts.Listing listing =
                new SqlAccounts(database.source(), pulls, new LogoFiles(config.resolve("brands"))).list();
        assertThat(listing.faults()).isEmpty();
        listing.accounts().forEach(account -> accounts.put(account.id(), account));
    }

    /** Every account that the pull gives, in the order of their ids. */
    List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    /** An account's figures, with the window that the configuration says. */
    Figures figures(String accountId, String period) {
        return figures(accountId, period, configuration.metrics().retentionWindow());
    }

    Figures figures(String accountId, String period, RetentionWindow window) {
        Account account = accounts.get(accountId);
        assertThat(account).as("account %s", accountId).isNotNull();
        Snapshot snapshot = source.pull(account, account.calendar().parse(period));
        return sound(BusinessFigures.compute(snapshot, settings(window)));
    }

    Snapshot snapshot(Account account, String period) {
        return source.pull(account, account.calendar().parse(period));
    }

    Computed computed(Snapshot snapshot) {
        return BusinessFigures.compute(snapshot, configuration.metrics());
    }

    /** The gates as the set's configuration has them. */
    Gates gates() {
        return new Gates(configuration.gates(), configuration.vendor());
    }

    Figures portfolio(String period, RetentionWindow window) {
        return sound(BusinessFigures.portfolio(portfolioSnapshot(period), settings(window), accounts()));
    }

    Snapshot portfolioSnapshot(String period) {
        Account vendor = configuration.vendor().portfolio();
        ReviewPeriod parsed = vendor.calendar().parse(period);
        return source.pullPortfolio(vendor, accounts(), parsed);
    }

    @Override
    public void close() {
        database.close();
    }

    /** What was read is in order: no defect would hold a review. */
    private static Figures sound(Computed computed) {
        assertThat(computed.defects()).isEmpty();
        return computed.figures();
    }

    private MetricSettings settings(RetentionWindow window) {
        MetricSettings set = configuration.metrics();
        return new MetricSettings(
                set.drivers(),
                set.baseCurrency(),
                window,
                set.grrMethod(),
                set.onTrackFrom(),
                set.atRiskFrom(),
                set.slaTarget(),
                set.csatFrom());
    }

    private static Optional<String> formulaFault(String formula) {
        try {
            DriverFormula.parse(formula);
            return Optional.empty();
        } catch (FormulaException e) {
            return Optional.of(e.getMessage());
        }
    }
}
