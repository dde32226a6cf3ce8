package io.quarterdeck.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.quarterdeck.delivery.DotGate;
import io.quarterdeck.delivery.Parcel;
import io.quarterdeck.delivery.Post;
import io.quarterdeck.delivery.Receipt;
import io.quarterdeck.run.Outcome;
import io.quarterdeck.run.RunListener;
import io.quarterdeck.run.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Counts what this node does, for a Prometheus server to ask; names no account, period or recipient. */
public final class Telemetry implements RunListener, AutoCloseable {
    private static final List<String> RECEIPTS = List.of("accepted", "refused", "deferred", "unknown", "broken_off");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Timer walks;

    public Telemetry() {
        new JvmMemoryMetrics().bindTo(registry);
        collections.bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        this.walks = Timer.builder("quarterdeck.review.walk")
                .description("Time in which this node took one review as far as it went")
                .publishPercentileHistogram(false)
                .register(registry);
        // known from the beginning, so that the first failure is a rise from 0 and not a new series
        archived();
        Arrays.stream(Stage.values()).forEach(this::failed);
        RECEIPTS.forEach(this::messages);
    }

    @Override
    public void ended(Outcome outcome) {
        if (outcome instanceof Outcome.Archived) {
            archived().increment();
        } else if (outcome instanceof Outcome.Held held) {
            held.findings().stream().map(finding -> finding.rule()).distinct().forEach(rule -> held(rule)
                    .increment());
        } else if (outcome instanceof Outcome.Failed failed) {
            failed(failed.towards()).increment();
        }
    }

    /** The work of a pump's hand, timed where there was some. */
    public BooleanSupplier timed(BooleanSupplier walkOne) {
        return () -> {
            Timer.Sample sample = Timer.start(registry);
            boolean walked = walkOne.getAsBoolean();
            if (walked) {
                sample.stop(walks);
            }
            return walked;
        };
    }

    /** The post, with its receipts counted. */
    public Post counted(Post post) {
        return new Post() {
            @Override
            public Receipt send(Parcel parcel, DotGate gate) {
                Receipt receipt = post.send(parcel, gate);
                messages(word(receipt)).increment();
                return receipt;
            }

            @Override
            public String inWords() {
                return post.inWords();
            }
        };
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    private Counter archived() {
        return Counter.builder("quarterdeck.decks.archived")
                .description("Decks made and archived by this node")
                .register(registry);
    }

    private Counter held(String rule) {
        return Counter.builder("quarterdeck.reviews.held")
                .description("Reviews held, by the gate's rule; one that several rules hold counts for each")
                .tag("rule", rule)
                .register(registry);
    }

    private Counter failed(Stage stage) {
        return Counter.builder("quarterdeck.reviews.failed")
                .description("Attempts at a review that broke, by the stage that was not reached")
                .tag("stage", stage.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private Counter messages(String receipt) {
        return Counter.builder("quarterdeck.messages.attempted")
                .description("Attempts to hand a message to the relay, by what it answered")
                .tag("receipt", receipt)
                .register(registry);
    }

    private static String word(Receipt receipt) {
        if (receipt instanceof Receipt.Accepted) {
            return "accepted";
        }
        if (receipt instanceof Receipt.Refused) {
            return "refused";
        }
        if (receipt instanceof Receipt.Deferred) {
            return "deferred";
        }
        return receipt instanceof Receipt.Unknown ? "unknown" : "broken_off";
    }
}
