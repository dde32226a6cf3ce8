package io.quarterdeck.app;

import io.quarterdeck.account.Accounts;
import io.quarterdeck.archive.DeckArchive;
import io.quarterdeck.archive.FileDeckArchive;
import io.quarterdeck.cli.Workshop;
import io.quarterdeck.config.Configuration;
import io.quarterdeck.deck.DeckRenderer;
import io.quarterdeck.jasper.JasperDeckRenderer;
import io.quarterdeck.postgres.CsvImport;
import io.quarterdeck.postgres.Database;
import io.quarterdeck.postgres.LogoFiles;
import io.quarterdeck.postgres.PullFiles;
import io.quarterdeck.postgres.SqlAccounts;
import io.quarterdeck.postgres.SqlMetricSource;
import io.quarterdeck.postgres.StoreArchiveLedger;
import io.quarterdeck.postgres.StoreRunLedger;
import io.quarterdeck.review.Messages;
import io.quarterdeck.review.ReviewAssembler;
import io.quarterdeck.run.CpuMeter;
import io.quarterdeck.run.FigureQuery;
import io.quarterdeck.run.Planner;
import io.quarterdeck.run.Preview;
import io.quarterdeck.run.ReviewDesk;
import io.quarterdeck.run.ReviewPipeline;
import io.quarterdeck.run.ReviewRun;
import io.quarterdeck.run.RowImport;
import io.quarterdeck.run.RunLedger;
import java.nio.file.Path;
import java.time.Clock;

/** Everything behind the commands, over an open database; templates are compiled when first a deck is drawn. */
final class WiredWorkshop implements Workshop {
    private final Configuration configuration;
    private final Database database;
    private final Clock clock;
    private final boolean sample;
    private final Accounts accounts;
    private final SqlMetricSource source;
    private final RunLedger ledger;

    WiredWorkshop(Configuration configuration, Path folder, Database database, Clock clock, boolean sample) {
        this.configuration = configuration;
        this.database = database;
        this.clock = clock;
        this.sample = sample;
        try {
            PullFiles pulls = PullFiles.load(configuration.pulls());
            this.accounts = new SqlAccounts(database.source(), pulls, new LogoFiles(folder.resolve("brands")));
            this.source = new SqlMetricSource(database.source(), pulls);
            this.ledger = new StoreRunLedger(database.store());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public ReviewRun reviewRun() {
        return new ReviewRun(
                accounts, planner(), pipeline(), ledger, configuration.run().workers());
    }

    @Override
    public Preview preview() {
        return new Preview(accounts, planner(), desk());
    }

    @Override
    public FigureQuery figures() {
        return new FigureQuery(
                accounts,
                source,
                configuration.metrics(),
                configuration.vendor().portfolio(),
                clock,
                configuration.patterns());
    }

    @Override
    public RowImport rowImport() {
        return new CsvImport(database.store());
    }

    @Override
    public void close() {
        database.close();
    }

    Accounts accounts() {
        return accounts;
    }

    RunLedger ledger() {
        return ledger;
    }

    Planner planner() {
        return new Planner(
                configuration.editions(),
                configuration.run().edition(),
                configuration.brands(),
                configuration.brand(),
                clock,
                configuration.patterns());
    }

    ReviewPipeline pipeline() {
        DeckArchive archive =
                new FileDeckArchive(configuration.archive(), new StoreArchiveLedger(database.store()), clock);
        return new ReviewPipeline(desk(), archive, ledger, configuration.sha256(), Version.SOFTWARE);
    }

    private ReviewDesk desk() {
        DeckRenderer renderer = new JasperDeckRenderer(configuration.templates());
        ReviewAssembler assembler = new ReviewAssembler(Messages.load(configuration.templates()));
        return new ReviewDesk(
                source,
                configuration.metrics(),
                assembler,
                renderer,
                configuration.vendor().name(),
                sample,
                new CpuMeter());
    }
}
