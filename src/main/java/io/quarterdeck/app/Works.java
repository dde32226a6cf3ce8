package io.quarterdeck.app;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Accounts;
import io.quarterdeck.account.ContactBook;
import io.quarterdeck.archive.ArchiveChain;
import io.quarterdeck.archive.ArchiveLedger;
import io.quarterdeck.archive.ChainPublisher;
import io.quarterdeck.archive.DeckArchive;
import io.quarterdeck.archive.FileDeckArchive;
import io.quarterdeck.archive.Provenance;
import io.quarterdeck.checkpoint.Checkpoint;
import io.quarterdeck.config.Configuration;
import io.quarterdeck.deck.DeckRenderer;
import io.quarterdeck.delivery.Courier;
import io.quarterdeck.delivery.LetterWriter;
import io.quarterdeck.delivery.MailSettings;
import io.quarterdeck.delivery.Mailbox;
import io.quarterdeck.delivery.Mailing;
import io.quarterdeck.delivery.Outbox;
import io.quarterdeck.delivery.Post;
import io.quarterdeck.evidence.EvidenceWriter;
import io.quarterdeck.gate.Gates;
import io.quarterdeck.holiday.RegionalHolidays;
import io.quarterdeck.jasper.JasperDeckRenderer;
import io.quarterdeck.jasper.KeptTemplates;
import io.quarterdeck.metric.MetricSource;
import io.quarterdeck.plan.DueDates;
import io.quarterdeck.postgres.Database;
import io.quarterdeck.postgres.LogoFiles;
import io.quarterdeck.postgres.PullFiles;
import io.quarterdeck.postgres.SqlAccounts;
import io.quarterdeck.postgres.SqlContacts;
import io.quarterdeck.postgres.SqlMetricSource;
import io.quarterdeck.postgres.StoreArchiveChain;
import io.quarterdeck.postgres.StoreArchiveLedger;
import io.quarterdeck.postgres.StoreCommentBook;
import io.quarterdeck.postgres.StoreOutbox;
import io.quarterdeck.postgres.StorePlanBoard;
import io.quarterdeck.postgres.StorePromiseLedger;
import io.quarterdeck.postgres.StoreRedactions;
import io.quarterdeck.postgres.StoreReviews;
import io.quarterdeck.postgres.StoreRunLedger;
import io.quarterdeck.review.Messages;
import io.quarterdeck.review.ReviewAssembler;
import io.quarterdeck.run.CheckedLedger;
import io.quarterdeck.run.CommentBook;
import io.quarterdeck.run.CommentDesk;
import io.quarterdeck.run.Concerns;
import io.quarterdeck.run.CpuMeter;
import io.quarterdeck.run.Decisions;
import io.quarterdeck.run.HeadMail;
import io.quarterdeck.run.Herald;
import io.quarterdeck.run.PlanBoard;
import io.quarterdeck.run.Planner;
import io.quarterdeck.run.Preview;
import io.quarterdeck.run.PromiseLedger;
import io.quarterdeck.run.RecentAccounts;
import io.quarterdeck.run.Redaction;
import io.quarterdeck.run.Redactions;
import io.quarterdeck.run.Release;
import io.quarterdeck.run.Replanner;
import io.quarterdeck.run.Rerender;
import io.quarterdeck.run.ReviewDesk;
import io.quarterdeck.run.ReviewPipeline;
import io.quarterdeck.run.Reviews;
import io.quarterdeck.run.RunLedger;
import io.quarterdeck.run.ScheduleBook;
import io.quarterdeck.run.StillWelcome;
import io.quarterdeck.smtp.EmlPost;
import io.quarterdeck.smtp.MimePress;
import io.quarterdeck.smtp.SmtpPost;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** Which adapter stands behind which port, over an open database; templates are compiled when first a deck is drawn. */
final class Works {
    private final Configuration configuration;
    private final Clock clock;
    private final boolean sample;
    private final Checkpoint checkpoint = Checkpoints.watcher();
    private final Accounts accounts;
    private final Function<String, Account> recentAccounts;
    private final ContactBook contacts;
    private final MetricSource source;
    private final RunLedger ledger;
    private final Reviews reviews;
    private final PromiseLedger promises;
    private final CommentBook comments;
    private final PlanBoard board;
    private final Outbox outbox;
    private final Gates gates;
    private final ArchiveChain chain;
    private final ChainPublisher publisher;
    private final ArchiveLedger archiveLedger;
    private final DeckArchive archive;
    private final Redactions redactions;
    private final VendorSeal seal;
    private final CpuMeter meter = new CpuMeter();

    Works(Configuration configuration, Path folder, Database database, Clock clock, boolean sample) {
        this.configuration = configuration;
        this.clock = clock;
        this.sample = sample;
        PullFiles pulls = PullFiles.load(configuration.pulls());
        accounts = new SqlAccounts(database.source(), pulls, new LogoFiles(folder.resolve("brands")));
        recentAccounts = new RecentAccounts(accounts, clock);
        contacts = new SqlContacts(database.source(), pulls);
        source = new SqlMetricSource(database.source(), pulls);
        ledger = new CheckedLedger(
                new StoreRunLedger(
                        database.store(),
                        StoreRunLedger.LEASE,
                        configuration.keeping().retention()),
                checkpoint);
        reviews = new StoreReviews(database.store());
        promises = new StorePromiseLedger(database.store());
        comments = new StoreCommentBook(database.store());
        board = new StorePlanBoard(database.store());
        outbox = new StoreOutbox(database.store());
        gates = new Gates(configuration.gates(), configuration.vendor());
        seal = new VendorSeal(configuration, clock);
        chain = new StoreArchiveChain(database.store(), configuration.keeping().retention());
        chain.linkOlder();
        publisher = new ChainPublisher(configuration.archive(), chain, Optional.of(seal), clock, checkpoint);
        archiveLedger = new StoreArchiveLedger(database.store());
        archive = new FileDeckArchive(
                configuration.archive(),
                archiveLedger,
                clock,
                checkpoint,
                () -> meter.measure("publish", this::published));
        redactions =
                new StoreRedactions(database.store(), configuration.keeping().retention());
    }

    private boolean published() {
        publisher.publishOrTell();
        return true;
    }

    Configuration configuration() {
        return configuration;
    }

    Clock clock() {
        return clock;
    }

    Accounts accounts() {
        return accounts;
    }

    Function<String, Account> recentAccounts() {
        return recentAccounts;
    }

    ContactBook contacts() {
        return contacts;
    }

    MetricSource source() {
        return source;
    }

    RunLedger ledger() {
        return ledger;
    }

    Reviews reviews() {
        return reviews;
    }

    PromiseLedger promises() {
        return promises;
    }

    CommentDesk comments() {
        return new CommentDesk(accounts, planner(), desk(), archive, comments, clock);
    }

    PlanBoard board() {
        return board;
    }

    Outbox outbox() {
        return outbox;
    }

    Gates gates() {
        return gates;
    }

    DeckArchive archive() {
        return archive;
    }

    ArchiveChain chain() {
        return chain;
    }

    ChainPublisher publisher() {
        return publisher;
    }

    Redaction redaction() {
        return new Redaction(
                desk(),
                planner(),
                archive,
                chain,
                redactions,
                reviews,
                configuration.sha256(),
                Version.SOFTWARE,
                Version.JDK,
                clock);
    }

    /** Mails the chain's head to who is to have it; nothing where nobody is. */
    HeadMail headMail() {
        return new HeadMail(
                publisher,
                configuration.keeping().headsTo().map(Mailbox::address),
                outbox,
                mailing(),
                configuration.vendor().zone(),
                clock);
    }

    ScheduleBook schedules() {
        return new ScheduleBook(configuration.schedules(), new DueDates(new RegionalHolidays()));
    }

    Planner planner() {
        return planner(configuration);
    }

    private Planner planner(Configuration current) {
        return new Planner(
                current.editions(),
                current.run().edition(),
                current.brands(),
                current.brand(),
                schedules(),
                clock,
                current.patterns());
    }

    Replanner replanner() {
        return new Replanner(accounts, schedules(), board, configuration.sha256(), clock);
    }

    ReviewPipeline pipeline() {
        return new ReviewPipeline(
                desk(),
                archive,
                ledger,
                reviews,
                release(),
                configuration.sha256(),
                Version.SOFTWARE,
                Version.JDK,
                clock,
                ConcurrentHashMap.newKeySet());
    }

    ReviewDesk desk() {
        return desk(configuration, Messages.load(configuration.templates()), renderer(configuration.templates()));
    }

    JasperDeckRenderer renderer(Path templates) {
        return new JasperDeckRenderer(
                templates,
                Optional.of(seal),
                Optional.of(new KeptTemplates(
                        configuration.run().templateCache(), Version.CODE + ", Java " + Version.JDK)));
    }

    /** A draft's, of files that may have changed since the works were opened. */
    Preview preview(Configuration current, Messages messages, DeckRenderer renderer) {
        return new Preview(accounts, planner(current), desk(current, messages, renderer));
    }

    private ReviewDesk desk(Configuration current, Messages messages, DeckRenderer renderer) {
        LetterWriter letters = new LetterWriter(messages);
        return new ReviewDesk(
                source,
                current.metrics(),
                gates,
                reviews,
                promises,
                comments,
                new ReviewAssembler(messages),
                review -> letters.write(review, review.account(), current.vendor()),
                renderer,
                new EvidenceWriter(
                        Version.SOFTWARE,
                        current.sha256(),
                        renderer.templatesSha256(),
                        current.proof().rows()),
                current.vendor().name(),
                sample,
                meter);
    }

    Rerender rerender() {
        ReviewDesk desk = desk();
        return new Rerender(
                desk,
                planner(),
                archive,
                archiveLedger,
                reviews,
                configuration.archive(),
                new Provenance(
                        "", configuration.sha256(), desk.renderer().templatesSha256(), Version.SOFTWARE, Version.JDK),
                OfflineProof.comparison());
    }

    Decisions decisions() {
        return new Decisions(ledger, reviews, gates, archive, release());
    }

    Concerns concerns() {
        return new Concerns(reviews, gates, mail().operator().map(Mailbox::address));
    }

    Herald herald() {
        return new Herald(concerns(), outbox, mailing(), recentAccounts, configuration.vendor(), clock);
    }

    Courier courier(Post post) {
        return new Courier(
                outbox,
                post,
                new StillWelcome(recentAccounts, contacts),
                mail(),
                () -> ThreadLocalRandom.current().nextDouble(),
                checkpoint);
    }

    Post post() {
        return mail().relay().<Post>map(SmtpPost::new).orElseGet(() -> new EmlPost(mail().emlFolder()));
    }

    Mailing mailing() {
        return new Mailing(new MimePress(), mail(), clock);
    }

    private MailSettings mail() {
        return configuration.mail();
    }

    private Release release() {
        return new Release(recentAccounts, contacts, gates, archive, ledger, mailing());
    }
}
