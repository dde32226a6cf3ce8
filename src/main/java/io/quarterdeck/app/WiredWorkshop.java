package io.quarterdeck.app;

import io.quarterdeck.account.Accounts;
import io.quarterdeck.account.ContactBook;
import io.quarterdeck.archive.AuditExport;
import io.quarterdeck.archive.DeckArchive;
import io.quarterdeck.cli.Service;
import io.quarterdeck.cli.Workshop;
import io.quarterdeck.config.CommentFile;
import io.quarterdeck.config.Configuration;
import io.quarterdeck.delivery.Outbox;
import io.quarterdeck.gate.Gates;
import io.quarterdeck.postgres.CsvImport;
import io.quarterdeck.postgres.Database;
import io.quarterdeck.run.CommentDesk;
import io.quarterdeck.run.Concerns;
import io.quarterdeck.run.Decisions;
import io.quarterdeck.run.Drafting;
import io.quarterdeck.run.Explanations;
import io.quarterdeck.run.FigureQuery;
import io.quarterdeck.run.Health;
import io.quarterdeck.run.Keeper;
import io.quarterdeck.run.MailTrial;
import io.quarterdeck.run.Planner;
import io.quarterdeck.run.Preview;
import io.quarterdeck.run.PromiseLedger;
import io.quarterdeck.run.Replanner;
import io.quarterdeck.run.Rerender;
import io.quarterdeck.run.ReviewPipeline;
import io.quarterdeck.run.ReviewRun;
import io.quarterdeck.run.Reviews;
import io.quarterdeck.run.RowImport;
import io.quarterdeck.run.RunLedger;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything behind the commands, over an open database. */
final class WiredWorkshop implements Workshop {
    private final Configuration configuration;
    private final Database database;
    private final Works works;
    private final Path folder;
    private final Supplier<Configuration> reading;

    /** @param reading reads the configuration anew, for who watches its files */
    WiredWorkshop(
            Configuration configuration,
            Path folder,
            Database database,
            Clock clock,
            boolean sample,
            Supplier<Configuration> reading) {
        this.configuration = configuration;
        this.folder = folder;
        this.reading = reading;
        this.database = database;
        try {
            this.works = new Works(configuration, folder, database, clock, sample);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public ReviewRun reviewRun() {
        return new ReviewRun(
                works.accounts(),
                works.planner(),
                works.pipeline(),
                works.courier(works.post()),
                configuration.run().workers());
    }

    @Override
    public Preview preview() {
        return new Preview(works.accounts(), works.planner(), works.desk());
    }

    @Override
    public Drafting drafting(String account, Optional<String> period, Optional<String> edition) {
        works.accounts().require(account);
        return new WatchedDraft(works, configuration, reading, folder, new WatchedDraft.Wish(account, period, edition));
    }

    @Override
    public FigureQuery figures() {
        return new FigureQuery(
                works.accounts(),
                works.source(),
                configuration.metrics(),
                configuration.vendor().portfolio(),
                works.clock(),
                configuration.patterns());
    }

    @Override
    public Explanations explanations() {
        return new Explanations(
                works.accounts(),
                works.planner(),
                works.desk(),
                works.archive(),
                works.reviews(),
                OfflineProof.evidence(works.archive()));
    }

    @Override
    public Rerender rerender() {
        return works.rerender();
    }

    @Override
    public RowImport rowImport() {
        return new CsvImport(database.store());
    }

    @Override
    public ContactBook contacts() {
        return works.contacts();
    }

    @Override
    public Replanner replanner() {
        return works.replanner();
    }

    @Override
    public Reviews reviews() {
        return works.reviews();
    }

    @Override
    public CommentDesk comments() {
        return works.comments();
    }

    @Override
    public List<CommentDesk.Wish> commentFile(Path file) {
        return CommentFile.read(file);
    }

    @Override
    public PromiseLedger promises() {
        return works.promises();
    }

    @Override
    public Decisions decisions() {
        return works.decisions();
    }

    @Override
    public Concerns concerns() {
        return works.concerns();
    }

    @Override
    public Gates gates() {
        return works.gates();
    }

    @Override
    public Outbox outbox() {
        return works.outbox();
    }

    @Override
    public MailTrial mailTrial() {
        return new MailTrial(works.mailing(), works.post(), configuration.vendor());
    }

    @Override
    public DeckArchive archive() {
        return works.archive();
    }

    @Override
    public Keeper keeper() {
        return new Keeper(
                works.chain(),
                works.publisher(),
                works.archive(),
                works.redaction(),
                new AuditExport(configuration.archive(), works.chain(), works.publisher()),
                works.ledger(),
                works.reviews(),
                works.clock());
    }

    @Override
    public Health health() {
        return new SystemHealth(works, true);
    }

    @Override
    public Service service() {
        return new Node(works, database);
    }

    @Override
    public void close() {
        database.close();
    }

    Accounts accounts() {
        return works.accounts();
    }

    RunLedger ledger() {
        return works.ledger();
    }

    Planner planner() {
        return works.planner();
    }

    ReviewPipeline pipeline() {
        return works.pipeline();
    }
}
