package io.quarterdeck.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** CPU time (user and system) by part of the road, summed over all threads; for the benchmark. */
public final class CpuMeter {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, LongAdder> nanos = new ConcurrentHashMap<>();

    /** What the work takes counts for the part, and for the parts that enclose it. */
    public <T> T measure(String part, Supplier<T> work) {
        long before = THREADS.getCurrentThreadCpuTime();
        try {
            return work.get();
        } finally {
            add(part, THREADS.getCurrentThreadCpuTime() - before);
        }
    }

    void add(String part, long cpuNanos) {
        nanos.computeIfAbsent(part, name -> new LongAdder()).add(cpuNanos);
    }

    /** Nanoseconds by part since the last {@link #reset}. */
    public Map<String, Long> nanos() {
        Map<String, Long> sums = new TreeMap<>();
        nanos.forEach((part, adder) -> sums.put(part, adder.sum()));
        return sums;
    }

    public void reset() {
        nanos.clear();
    }
}
