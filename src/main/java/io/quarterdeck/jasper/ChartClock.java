package io.quarterdeck.jasper;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** CPU time of the thread that renders one deck; charts are drawn in the middle of the export, so they count apart, and
 * so does the signature. */
final class ChartClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long nanos;

    static long now() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : 0;
    }

    void add(long started) {
        nanos += now() - started;
    }

    long nanos() {
        return nanos;
    }
}
