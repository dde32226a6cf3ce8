package io.quarterdeck.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node's part in the cluster's ticking: each time of the timetable comes on one node, and on another when that one
 * is gone. It is at-least-once: what is due and who may act on it is the store's to say.
 *
 * <p>The nodes' clocks may differ by a second or so.
 */
public final class Ticker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final Duration ROUND = Duration.ofSeconds(20);

    private final Scheduler scheduler;
    private final Watchdog watchdog;
    private final Trouble trouble;
    private final Duration patience;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "watchdog");
        thread.setDaemon(true);
        return thread;
    });

    private Ticker(Scheduler scheduler, Watchdog watchdog, Trouble trouble, Duration patience) {
        this.scheduler = scheduler;
        this.watchdog = watchdog;
        this.trouble = trouble;
        this.patience = patience;
    }

    /**
     * Joins the cluster of all who share the store; its tables must be there.
     *
     * @param run of this process; its name in the cluster
     * @param patience how long {@link #close} waits for duties that are being done
     * @throws IllegalStateException when the store doesn't answer or lacks the tables
     */
    public static Ticker start(StoreAddress store, UUID run, Duties duties, Duration patience, Clock clock) {
        Scheduler scheduler = scheduler(store, run.toString());
        Trouble trouble = new Trouble();
        Ticker ticker = new Ticker(scheduler, new Watchdog(scheduler, clock), trouble, patience);
        try {
            Map<JobKey, Runnable> guarded = guarded(duties, trouble);
            scheduler.setJobFactory(
                    (fired, of) -> job(guarded, fired.getJobDetail().getKey()));
            scheduler.getListenerManager().addSchedulerListener(trouble);
            ticker.watchdog.enter();
            scheduler.start();
        } catch (SchedulerException e) {
            ticker.close();
            throw new IllegalStateException(
                    "the triggers in the store at " + store + " can't be used: " + Words.of(e)
                            + ". Check that the store runs and that its schema quartz is there, then start again.",
                    e);
        }
        ticker.rounds.scheduleWithFixedDelay(ticker::round, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
        return ticker;
    }

    /**
     * What is wrong with the cluster's triggers, seen from outside of it: a line each, with the remedy; none when all is
     * well.
     */
    public static List<String> look(StoreAddress store, Clock clock) {
        Scheduler scheduler = scheduler(store, UUID.randomUUID().toString());
        try {
            return new Watchdog(scheduler, clock).look();
        } finally {
            shutDown(scheduler, false);
        }
    }

    /** As {@link #look(StoreAddress, Clock)}, and whether this node takes its part. */
    public List<String> look() {
        return Stream.concat(trouble.words().stream(), watchdog.look().stream()).toList();
    }

    /** Puts right what {@link #look()} tells; called by the ticker itself every twenty seconds. */
    public void mend() {
        try {
            watchdog.mend();
        } catch (SchedulerException e) {
            trouble.schedulerError("the triggers can't be mended", e);
        }
    }

    private void round() {
        try {
            mend();
        } catch (RuntimeException e) {
            LOG.warn("the triggers were not looked after: {}", Words.of(e));
        }
    }

    /** Starts nothing more and waits, for the given patience, for what is being done. */
    @Override
    public void close() {
        rounds.shutdownNow();
        Thread end = new Thread(() -> shutDown(scheduler, true), "ticker-end");
        end.setDaemon(true);
        end.start();
        try {
            end.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (end.isAlive()) {
            LOG.warn("a duty was still being done after {} s and was left", patience.toSeconds());
        }
    }

    private static Map<JobKey, Runnable> guarded(Duties duties, Trouble trouble) {
        return Timetable.ALL.stream()
                .collect(Collectors.toMap(
                        Timetable::job,
                        entry -> new GuardedDuty(entry.name(), () -> {
                            trouble.isOver();
                            entry.duty().accept(duties);
                        })));
    }

    /** A trigger of another version's is set aside by Quartz when it has no duty here. */
    private static DutyJob job(Map<JobKey, Runnable> duties, JobKey key) throws SchedulerException {
        if (!duties.containsKey(key)) {
            throw new SchedulerException("this version of the program has no duty " + key.getName());
        }
        return new DutyJob(duties.get(key));
    }

    private static Scheduler scheduler(StoreAddress store, String node) {
        try {
            synchronized (SchedulerRepository.class) {
                Scheduler scheduler = new StdSchedulerFactory(
                                ClusterSettings.of(store, node, "ticker-" + UUID.randomUUID()))
                        .getScheduler();
                // else a second one of the same cluster in this process would be this one again
                SchedulerRepository.getInstance().remove(ClusterSettings.CLUSTER);
                return scheduler;
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz can't be set up: " + Words.of(e), e);
        }
    }

    private static void shutDown(Scheduler scheduler, boolean waits) {
        try {
            scheduler.shutdown(waits);
        } catch (SchedulerException e) {
            LOG.debug("Quartz did not end in order", e);
        }
    }
}
