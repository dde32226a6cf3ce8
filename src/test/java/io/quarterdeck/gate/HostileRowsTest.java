package io.quarterdeck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.metric.RandomSnapshots;
import io.quarterdeck.metric.Snapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostileRowsTest {
    private static final int SNAPSHOTS = 60;

    @Test
    void anyRowsAreLookedAtToTheEndAndTwiceAlikeAndEachFindingSaysItAll() {
        RandomSnapshots random = new RandomSnapshots(20_261_121);
        for (int number = 0; number < SNAPSHOTS; number++) {
            Snapshot snapshot = random.next();
            List<Finding> findings = SampleReviews.findings(snapshot, Optional.empty());
            assertThat(SampleReviews.findings(snapshot, Optional.empty())).isEqualTo(findings);
            assertThat(findings).allSatisfy(finding -> {
                assertThat(SampleReviews.GATES.rule(finding.rule()).words()).isNotBlank();
                assertThat(finding.message()).isNotBlank();
                assertThat(finding.remedy()).isNotBlank();
            });
        }
    }
}
