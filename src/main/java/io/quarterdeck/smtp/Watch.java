package io.quarterdeck.smtp;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends what takes too long. A socket's own timeout starts anew with each byte, so that a server which sends one now and
 * then would hold an attempt for ever.
 */
final class Watch {
    private static final long IDLE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor timer;

    Watch() {
        timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "smtp-watch");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        // without work no thread is left, so that nobody needs to close this
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    /** A step that may fail in its own way. */
    @FunctionalInterface
    interface Step<T, E extends Exception> {
        T take() throws E;
    }

    /** Takes a step, and calls {@code tooLate} from another thread when it is not done in time. */
    <T, E extends Exception> T within(Duration time, Runnable tooLate, Step<T, E> step) throws E {
        Future<?> alarm = timer.schedule(tooLate, time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return step.take();
        } finally {
            alarm.cancel(false);
        }
    }
}
