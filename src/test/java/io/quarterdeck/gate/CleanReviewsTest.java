package io.quarterdeck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.sample.SampleCompany;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanReviewsTest {
    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 7", "2025-02-14, 3", "2025-05-31, 7", "2025-08-09, 12", "2025-11-03, 7",
        "2026-01-31, 5", "2026-04-01, 7", "2026-07-20, 7", "2026-11-21, 7", "2026-12-24, 8",
        "2027-02-28, 7", "2027-06-30, 1", "2027-09-01, 7", "2027-12-31, 99"
    })
    void noAccountOfTheDemoIsHeldOnAnyDay(LocalDate today, long seed) {
        SampleReviews.of(SampleCompany.of(today, seed), today).forEach(snapshot -> {
            assertThat(SampleReviews.findings(snapshot, Optional.empty()))
                    .as(snapshot.account().id())
                    .isEmpty();
            assertThat(SampleReviews.findings(snapshot, Optional.of(SampleReviews.earlier(snapshot))))
                    .as(snapshot.account().id() + " after an earlier review")
                    .isEmpty();
        });
    }
}
