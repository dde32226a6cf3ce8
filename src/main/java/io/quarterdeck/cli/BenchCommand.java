package io.quarterdeck.cli;

import io.quarterdeck.run.Benchmark;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quarterdeck bench}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Renders decks of the sample's rich accounts on one warm thread and prints what one costs.",
            "CPU time is user and system time of the rendering thread; the database's own time is not in it."
        })
final class BenchCommand implements Callable<Integer> {
    private static final String ARCHIVE = "archive";
    private static final String PUBLISH = "publish";
    /** The archive's chain is published while a deck is archived; here each counts for itself. */
    private static final List<String> PARTS =
            List.of("pull", "figures", "evidence", "charts", "fill", "export", "sign", ARCHIVE, PUBLISH);

    private final QuarterdeckCommand root;

    @Option(
            names = "--decks",
            paramLabel = "N",
            defaultValue = "200",
            description = "Measured decks (default: ${DEFAULT-VALUE}).")
    private int decks;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "100",
            description = "Decks before that (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    BenchCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Benchmark.Result result;
        try (Workshop.Bench bench = root.entrance().bench(root.config());
                RunProgress progress = new RunProgress(root.terminal())) {
            result = bench.benchmark().measure(warmUp, Math.max(1, decks), progress);
        }
        print(result, root.terminal().out());
        result.failures().stream().distinct().forEach(root.terminal().err()::println);
        return result.failures().isEmpty() ? Exit.DONE : Exit.INCOMPLETE;
    }

    /** CPU milliseconds a deck by part, in the order of its road. */
    static Map<String, Double> costs(Benchmark.Result result) {
        Map<String, Long> nanos = new HashMap<>(result.cpuNanos());
        nanos.merge(ARCHIVE, -nanos.getOrDefault(PUBLISH, 0L), Long::sum);
        Map<String, Double> costs = new LinkedHashMap<>();
        PARTS.forEach(part -> costs.put(part, nanos.getOrDefault(part, 0L) / 1e6 / result.decks()));
        return costs;
    }

    private static void print(Benchmark.Result result, PrintWriter out) {
        Map<String, Double> costs = costs(result);
        double total = costs.values().stream().mapToDouble(Double::doubleValue).sum();
        out.println("CPU milliseconds a deck, and its share");
        costs.forEach((part, milliseconds) -> out.printf(
                Locale.ROOT,
                "  %-8s %8.2f %6.1f %%%n",
                part,
                milliseconds,
                total == 0 ? 0 : 100 * milliseconds / total));
        out.printf(
                Locale.ROOT,
                "cpu_ms_per_deck=%.2f decks_per_s=%.1f alloc_mb_per_deck=%.2f kb_per_deck=%.1f peak_rss_mb=%.0f%n",
                total,
                result.decks() * 1e9 / result.wallNanos(),
                result.allocatedBytes() / 1e6 / result.decks(),
                result.pdfBytes() / 1e3 / result.decks(),
                result.peakResidentKilobytes() / 1e3);
    }
}
