package io.quarterdeck.run;

import io.quarterdeck.delivery.Outbox;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prolongs the leases of one process for as long as it lives; a process that freezes loses them.
 *
 * <p>Each beat also looks for work: a trigger that is stuck somewhere in the cluster must not stop anybody.
 */
public final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    /** A third of a lease, so that two beats may fail. */
    private static final Duration BEAT = Duration.ofSeconds(3);

    private final RunLedger ledger;
    private final Outbox outbox;
    private final UUID run;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Long> reviews;
    private final Set<Long> messages;
    private final Runnable look;
    private volatile boolean failing;
    private volatile long lastPulse = System.nanoTime();

    private Heartbeat(RunLedger ledger, Outbox outbox, UUID run, Set<Long> reviews, Set<Long> messages, Runnable look) {
        this.reviews = reviews;
        this.messages = messages;
        this.look = look;
        this.ledger = ledger;
        this.outbox = outbox;
        this.run = run;
    }

    /**
     * @param reviews those in hand, and {@code messages} likewise; both change meanwhile. A lease on anything else, left
     *     by work that broke when the store was gone, is let run out
     * @param look begun at each beat; returns at once
     */
    public static Heartbeat start(
            RunLedger ledger, Outbox outbox, UUID run, Set<Long> reviews, Set<Long> messages, Runnable look) {
        Heartbeat heartbeat = new Heartbeat(ledger, outbox, run, reviews, messages, look);
        heartbeat.timer.scheduleAtFixedRate(heartbeat::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
        // apart from the beats: a store that hangs doesn't make the process a dead one
        heartbeat.timer.scheduleAtFixedRate(() -> heartbeat.lastPulse = System.nanoTime(), 0, 1, TimeUnit.SECONDS);
        return heartbeat;
    }

    private void beat() {
        try {
            ledger.renew(run, reviews);
            outbox.renew(run, messages);
            look.run();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("the leases can't be prolonged: {}", Faults.words(e));
            }
            failing = true;
        }
    }

    /** How long ago this process last showed that it runs, whether or not the store answers. */
    public Duration sinceLastPulse() {
        return Duration.ofNanos(System.nanoTime() - lastPulse);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
