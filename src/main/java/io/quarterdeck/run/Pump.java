package io.quarterdeck.run;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several hands that, once woken, take work until there is none. */
public final class Pump {
    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);

    private final String name;
    private final int hands;
    private final BooleanSupplier work;
    private final ExecutorService pool;
    private final AtomicInteger busy = new AtomicInteger();
    private volatile boolean stopping;
    private volatile boolean failing;

    /** @param work takes one piece and does it; false when there was none */
    public Pump(String name, int hands, BooleanSupplier work) {
        this.name = name;
        this.hands = hands;
        this.work = work;
        AtomicInteger number = new AtomicInteger();
        this.pool =
                Executors.newFixedThreadPool(hands, task -> new Thread(task, name + "-" + number.incrementAndGet()));
    }

    /** Returns at once. */
    public void wake() {
        while (!stopping) {
            int now = busy.get();
            if (now >= hands) {
                return;
            }
            if (busy.compareAndSet(now, now + 1)) {
                begin();
            }
        }
    }

    private void begin() {
        try {
            pool.execute(this::run);
        } catch (RejectedExecutionException stopped) {
            busy.decrementAndGet();
        }
    }

    private void run() {
        try {
            boolean more = true;
            while (more && !stopping) {
                more = work.getAsBoolean();
                failing = false;
            }
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("{} waits: {}", name, Faults.words(e));
                LOG.debug("{} waits", name, e);
            }
            failing = true;
        } finally {
            busy.decrementAndGet();
        }
    }

    /** Whether the last piece of work could not even be taken: its database is gone. */
    public boolean isFailing() {
        return failing;
    }

    /** How many hands are at work. */
    public int busy() {
        return busy.get();
    }

    /** Takes no more work. */
    public void stop() {
        stopping = true;
        pool.shutdown();
    }

    /** Takes no more work and waits for what is in hand; false when that took longer. */
    public boolean drain(Duration patience) {
        stop();
        try {
            if (pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pool.shutdownNow();
        return false;
    }
}
