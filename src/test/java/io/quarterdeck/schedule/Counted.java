package io.quarterdeck.schedule;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Duties that count how often they were called, and how long at most there was no tick. */
final class Counted implements Duties {
    final AtomicInteger plans = new AtomicInteger();
    final AtomicInteger ticks = new AtomicInteger();
    final AtomicInteger tells = new AtomicInteger();
    final AtomicLong last = new AtomicLong(System.nanoTime());
    final AtomicLong longest = new AtomicLong();

    @Override
    public void plan() {
        plans.incrementAndGet();
    }

    @Override
    public void tick() {
        ticks.incrementAndGet();
        long now = System.nanoTime();
        longest.accumulateAndGet(now - last.getAndSet(now), Math::max);
    }

    @Override
    public void tell() {
        tells.incrementAndGet();
    }

    Duration longestSilence() {
        return Duration.ofNanos(Math.max(longest.get(), System.nanoTime() - last.get()));
    }

    void forgetSilence() {
        last.set(System.nanoTime());
        longest.set(0);
    }

    static void await(Duration patience, BooleanSupplier done) {
        long end = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + patience);
            }
            rest(Duration.ofMillis(50));
        }
    }

    static void rest(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
