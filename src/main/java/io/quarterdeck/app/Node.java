package io.quarterdeck.app;

import io.quarterdeck.cli.Service;
import io.quarterdeck.config.Configuration;
import io.quarterdeck.delivery.Courier;
import io.quarterdeck.delivery.MailSettings;
import io.quarterdeck.postgres.Database;
import io.quarterdeck.postgres.JdbcAddress;
import io.quarterdeck.run.Decision;
import io.quarterdeck.run.Dispatcher;
import io.quarterdeck.run.HeadMail;
import io.quarterdeck.run.Health;
import io.quarterdeck.run.Heartbeat;
import io.quarterdeck.run.Herald;
import io.quarterdeck.run.Pump;
import io.quarterdeck.run.Replanner;
import io.quarterdeck.run.ReviewPipeline;
import io.quarterdeck.schedule.Duties;
import io.quarterdeck.schedule.StoreAddress;
import io.quarterdeck.schedule.Ticker;
import io.quarterdeck.web.Endpoints;
import io.quarterdeck.web.Sight;
import io.quarterdeck.web.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process of {@code serve}: plans, makes, sends and tells, together with all others on the same store. */
final class Node implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final Works works;
    private final Database database;
    private final Configuration configuration;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final List<Pump> pumps = new ArrayList<>();
    private Optional<Ticker> ticker = Optional.empty();
    private UUID run;
    private Endpoints endpoints;
    private volatile boolean draining;

    Node(Works works, Database database) {
        this.works = works;
        this.database = database;
        this.configuration = works.configuration();
    }

    @Override
    public void start() {
        // templates with faults are told before anything begins
        ReviewPipeline pipeline = works.pipeline();
        run = works.ledger().begin("serve");
        keep(() -> works.ledger().end(run, 0, 0));
        Telemetry telemetry = keep(new Telemetry());
        Courier courier = works.courier(telemetry.counted(works.post()));
        Dispatcher dispatcher =
                new Dispatcher(works.ledger(), pipeline, works.planner(), works.recentAccounts(), run, telemetry);
        Pump mails = pump("mail", configuration.mail().connections(), () -> {
            works.outbox().sweep();
            return courier.round(run, 1) > 0;
        });
        BooleanSupplier walk = telemetry.timed(dispatcher::walkOne);
        Pump reviews = pump("review", configuration.run().workers(), () -> {
            boolean more = walk.getAsBoolean();
            mails.wake();
            return more;
        });
        // after the last message, and before the store closes
        keep(courier::noteLate);
        Runnable look = () -> {
            reviews.wake();
            mails.wake();
        };
        Heartbeat heartbeat =
                keep(Heartbeat.start(works.ledger(), works.outbox(), run, pipeline.inHand(), courier.inHand(), look));
        NodeDuties duties = new NodeDuties(look);
        ticker = Optional.of(
                Ticker.start(address(), run, duties, configuration.serve().drain(), works.clock()));
        planAtOnce(duties);
        Sight sight = new Sight(
                works.reviews(),
                works.concerns()::all,
                new NodeHealth(new SystemHealth(works, false), ticker.get()),
                () -> works.clock().instant().minus(heartbeat.sinceLastPulse()),
                () -> draining,
                works.clock());
        endpoints = keep(Endpoints.open(configuration.serve().port(), sight, telemetry));
    }

    /** What the schedules of this node's configuration ask for must not wait for the planner's next round. */
    private void planAtOnce(NodeDuties duties) {
        Thread planning = new Thread(
                () -> {
                    try {
                        duties.plan();
                    } catch (RuntimeException e) {
                        LOG.warn("the plan was not made at the start, it is within a minute: {}", e.getMessage());
                    }
                },
                "plan");
        planning.setDaemon(true);
        planning.start();
        keep(() -> planning.join(configuration.serve().drain().toMillis()));
    }

    @Override
    public String inWords() {
        return "node " + run + "\n" + "watch it at " + endpoints.address() + "\nstore "
                + database.store().address() + ", source "
                + database.source().address() + "\nmail: " + works.post().inWords() + "\n"
                + configuration.schedules().size() + " schedules, "
                + configuration.run().workers() + " workers";
    }

    @Override
    public boolean standsAlone() {
        return configuration.database().embeddedFolder().isPresent();
    }

    /**
     * No more ticks, no more work; what is in hand ends under its leases, all within one patience; only then the leases
     * and the page go.
     */
    @Override
    public void close() {
        draining = true;
        Instant end = works.clock().instant().plus(configuration.serve().drain());
        pumps.forEach(Pump::stop);
        close(ticker);
        pumps.forEach(pump -> {
            if (!pump.drain(left(end))) {
                LOG.warn(
                        "some work did not end within {}; another node takes it over",
                        configuration.serve().drain());
            }
        });
        while (!open.isEmpty()) {
            close(Optional.of(open.pop()));
        }
    }

    private Duration left(Instant end) {
        Duration left = Duration.between(works.clock().instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static void close(Optional<? extends AutoCloseable> part) {
        try {
            if (part.isPresent()) {
                part.get().close();
            }
        } catch (Exception e) {
            LOG.warn("while it stopped: {}", e.getMessage());
        }
    }

    private Pump pump(String name, int hands, BooleanSupplier work) {
        Pump pump = new Pump(name, hands, work);
        pumps.add(pump);
        return pump;
    }

    private StoreAddress address() {
        JdbcAddress owner = database.owner();
        return new StoreAddress(
                owner.url(), owner.user().orElse(""), owner.password().orElse(""));
    }

    private <T extends AutoCloseable> T keep(T part) {
        open.push(part);
        return part;
    }

    /** What the ticker calls for. */
    private final class NodeDuties implements Duties {
        private final Runnable look;
        private final Replanner replanner = works.replanner();
        private final Herald herald = works.herald();
        private final HeadMail headMail = works.headMail();

        NodeDuties(Runnable look) {
            this.look = look;
        }

        @Override
        public void plan() {
            var changes = replanner.replan(run);
            if (changes.planned() + changes.moved() + changes.withdrawn() > 0) {
                LOG.info(
                        "plan: {} new, {} moved, {} withdrawn",
                        changes.planned(),
                        changes.moved(),
                        changes.withdrawn());
            }
        }

        @Override
        public void tick() {
            look.run();
        }

        @Override
        public void tell() {
            herald.round();
            works.publisher().publishOrTell();
            headMail.round();
            if (configuration.mail().inDoubt() == MailSettings.InDoubt.RESEND_SAME_ID) {
                works.reviews().messages(Optional.empty(), Set.of("IN_DOUBT")).forEach(message -> works.outbox()
                        .resend(message.id(), Decision.PROGRAM, "mail.in_doubt is resend_same_id"));
            }
        }
    }

    /** The parts of every command, and this node's triggers. */
    private record NodeHealth(Health parts, Ticker ticker) implements Health {
        @Override
        public List<Part> look() {
            List<Part> all = new ArrayList<>(parts.look());
            List<String> faults = ticker.look();
            all.add(new Part("triggers", faults.isEmpty(), faults.isEmpty() ? "tick" : String.join("; ", faults)));
            return all;
        }
    }
}
