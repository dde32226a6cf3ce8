package io.quarterdeck.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Renders the same accounts over and over on one warm thread and says what a deck costs.
 *
 * @param pipeline with an archive and a ledger of their own
 * @param accounts reviewed in turn
 */
public record Benchmark(
        ReviewPipeline pipeline,
        List<ReviewRequest> accounts,
        LongSupplier allocatedBytes,
        LongSupplier peakResidentKilobytes,
        RunLedger ledger) {
    public Benchmark {
        accounts = List.copyOf(accounts);
    }

    /**
     * @param cpuNanos by part, summed over the decks
     * @param failures messages of reviews that made no deck
     */
    public record Result(
            int decks,
            long wallNanos,
            Map<String, Long> cpuNanos,
            long allocatedBytes,
            long pdfBytes,
            long peakResidentKilobytes,
            List<String> failures) {
        public Result {
            cpuNanos = Map.copyOf(cpuNanos);
            failures = List.copyOf(failures);
        }
    }

    /** Renders {@code warmUp} decks unmeasured and {@code decks} measured. */
    public Result measure(int warmUp, int decks, RunListener listener) {
        listener.begins(warmUp + decks);
        UUID run = ledger.begin("bench");
        for (int i = 0; i < warmUp; i++) {
            listener.ended(review(run, i));
        }
        pipeline.desk().meter().reset();
        long bytesBefore = allocatedBytes.getAsLong();
        long start = System.nanoTime();
        long pdfBytes = 0;
        List<String> failures = new java.util.ArrayList<>();
        for (int i = 0; i < decks; i++) {
            Outcome outcome = review(run, warmUp + i);
            if (outcome instanceof Outcome.Archived archived) {
                pdfBytes += archived.deck().bytes();
            } else {
                failures.add(outcome.toString());
            }
            listener.ended(outcome);
        }
        long wall = System.nanoTime() - start;
        ledger.end(run, decks - failures.size(), failures.size());
        return new Result(
                decks,
                Math.max(wall, TimeUnit.MICROSECONDS.toNanos(1)),
                pipeline.desk().meter().nanos(),
                allocatedBytes.getAsLong() - bytesBefore,
                pdfBytes,
                peakResidentKilobytes.getAsLong(),
                failures);
    }

    private Outcome review(UUID run, int turn) {
        // a revision each time, so that nothing is spared as archived already
        Order order = Order.byHand(pipeline.clock().instant(), Optional.of("benchmark"));
        ReviewRequest request = accounts.get(turn % accounts.size());
        return pipeline.review(run, request, order, claim -> request);
    }
}
