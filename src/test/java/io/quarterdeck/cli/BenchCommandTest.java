package io.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.run.Benchmark;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
    @Test
    void everythingThatADeckTakesCountsAndNothingTwice() {
        Map<String, Long> nanos = Map.of(
                "pull", 10_000_000L,
                "figures", 20_000_000L,
                "evidence", 30_000_000L,
                "charts", 2_000_000L,
                "fill", 40_000_000L,
                "export", 60_000_000L,
                "sign", 4_000_000L,
                "archive", 18_000_000L,
                "publish", 8_000_000L);
        Map<String, Double> costs = BenchCommand.costs(new Benchmark.Result(2, 1, nanos, 0, 0, 0, List.of()));
        assertThat(costs)
                .containsEntry("evidence", 15.0)
                .containsEntry("sign", 2.0)
                .containsEntry("archive", 5.0)
                .containsEntry("publish", 4.0);
        assertThat(costs.values().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(92.0);
    }
}
