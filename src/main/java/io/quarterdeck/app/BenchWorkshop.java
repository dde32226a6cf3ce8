package io.quarterdeck.app;

import io.quarterdeck.cli.Workshop;
import io.quarterdeck.config.Configuration;
import io.quarterdeck.run.Benchmark;
import io.quarterdeck.run.ReviewRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The benchmark over the sample's rich accounts, with a store and an archive that go when it ends. */
final class BenchWorkshop implements Workshop.Bench {
    /** Those with all twelve pages. */
    private static final List<String> RICH = List.of("meridian-foods");

    private final WiredWorkshop workshop;
    private final Path archive;

    private BenchWorkshop(WiredWorkshop workshop, Path archive) {
        this.workshop = workshop;
        this.archive = archive;
    }

    static BenchWorkshop open(Configuration given, Path folder, Path workingFolder, Clock clock) {
        Path archive;
        try {
            archive = Files.createTempDirectory("quarterdeck-bench");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made for the benchmark's decks", e);
        }
        Configuration configuration = SampleSettings.bench(given, workingFolder, archive);
        return new BenchWorkshop(SampleData.workshop(configuration, folder, 0, clock), archive);
    }

    @Override
    public Benchmark benchmark() {
        List<ReviewRequest> requests = workshop.accounts().list().accounts().stream()
                .filter(account -> RICH.contains(account.id()))
                .map(account -> workshop.planner().plan(account, Optional.empty(), Optional.empty()))
                .toList();
        return new Benchmark(
                workshop.pipeline(),
                requests,
                BenchWorkshop::allocated,
                BenchWorkshop::peakResident,
                workshop.ledger());
    }

    @Override
    public void close() {
        workshop.close();
        try (Stream<Path> files = Files.walk(archive)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the benchmark's decks in " + archive + " can't be removed", e);
        }
    }

    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(Thread.currentThread().getId())
                : 0;
    }

    /** Peak resident kilobytes of this process by Linux's account; 0 where there is none. */
    private static long peakResident() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
