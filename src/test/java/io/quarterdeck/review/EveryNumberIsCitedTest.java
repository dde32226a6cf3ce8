package io.quarterdeck.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.quarterdeck.account.Lead;
import io.quarterdeck.gate.SampleReviews;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.metric.SnapshotCopy;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Run;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.PageTexts;
import io.quarterdeck.sample.SampleCompany;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EveryNumberIsCitedTest {
    private static final int REVIEWS_OF_RANDOM_SHAPE = 100;
    private static final ReviewAssembler ASSEMBLER = new ReviewAssembler(Samples.messages());

    @ParameterizedTest
    @CsvSource({
        "en-GB, 2026-11-21, 7",
        "de-DE, 2026-11-21, 7",
        "yo-NG, 2026-11-21, 7",
        "en-US, 2026-02-14, 3",
        "de-CH, 2025-08-09, 12",
        "yo-NG, 2027-06-30, 1",
        "fr-FR, 2026-11-21, 7",
        "es-ES, 2026-02-14, 3",
        "pt-PT, 2025-08-09, 12",
        "pt-BR, 2026-11-21, 7",
        "ja-JP, 2026-02-14, 3",
        "ar-EG, 2026-11-21, 7"
    })
    void noAccountOfTheDemoPrintsANumberThatNothingProves(String locale, LocalDate today, long seed) {
        demo(today, seed).map(snapshot -> SnapshotCopy.in(snapshot, locale)).forEach(snapshot -> {
            String where = snapshot.account().id() + " in " + locale;
            BusinessReview review = ASSEMBLER.assemble(
                    snapshot,
                    SampleReviews.computed(snapshot).figures(),
                    SampleReviews.CONFIGURATION.metrics(),
                    Samples.EXECUTIVE,
                    Samples.options());
            check(review, where);
            assertThat(review.printed()).as(where).hasSizeGreaterThan(20);
        });
    }

    @Test
    void noReviewOfWhateverShapePrintsANumberThatNothingProves() {
        for (long seed = 0; seed < REVIEWS_OF_RANDOM_SHAPE; seed++) {
            RandomFigures random = new RandomFigures(seed);
            check(
                    ASSEMBLER.assemble(
                            random.snapshot, random.figures, random.settings, Samples.EXECUTIVE, Samples.options()),
                    "seed " + seed + " in " + random.account.locale());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de-DE", "yo-NG", "fr-FR", "es-MX", "pt-BR", "ja-JP", "ar-EG"})
    void aSentencePrintsEveryFigureUnderItsOwnEvidenceNumber(String locale) {
        BusinessReview review = Meridian.review(locale, Lead.VALUE);
        String title = review.pages().get(1).head().title();
        List<Run> figures = Marks.runs(title).stream()
                .filter(run -> run.kind() == Run.Kind.FIGURE)
                .toList();
        assertThat(figures)
                .extracting(run -> figure(review, run.value()))
                .containsExactlyInAnyOrder("value.delivered", "value.vs_plan", "goals.met", "goals.total");
    }

    /** What proves nothing elsewhere proves nothing here: a number that no mark covers is found. */
    @Test
    void aNumberOutsideOfMarksIsFoundWhereverItStands() {
        assertThat(Marks.hasUnproven("a plan of 12 " + Marks.words("kWh 7"))).isTrue();
        assertThat(Marks.hasUnproven(Marks.words("kWh 7") + "\u0663")).isTrue();
        assertThat(Marks.hasUnproven("of " + Marks.words("Plant 7"))).isFalse();
    }

    private static String figure(BusinessReview review, String number) {
        return review.ledger().stream()
                .filter(entry -> entry.number().equals(number))
                .map(entry -> entry.figure().id())
                .findFirst()
                .orElseThrow();
    }

    private static void check(BusinessReview review, String where) {
        try {
            check(review);
        } catch (RuntimeException | AssertionError e) {
            fail(where + ": " + e.getMessage(), e);
        }
    }

    private static void check(BusinessReview review) {
        PrintedProof proof = new PrintedProof(review.ledger());
        review.printed().forEach(proof::check);
        Set<String> proven = new HashSet<>();
        review.printed().forEach(number -> proven.add(key(number.evidence(), number.text())));
        for (Page page : review.pages()) {
            for (String text : PageTexts.of(page)) {
                assertThat(Marks.hasUnproven(text))
                        .as(page.key() + ": " + Marks.plain(text))
                        .isFalse();
                for (Run run : Marks.runs(text)) {
                    if (run.kind() == Run.Kind.FIGURE) {
                        assertThat(proven).contains(key(run.value(), run.text()));
                    }
                }
            }
        }
    }

    /** A sentence may begin with a number spelt out. */
    private static String key(String evidence, String text) {
        return evidence + " " + text.toLowerCase(Locale.ROOT);
    }

    private static Stream<Snapshot> demo(LocalDate today, long seed) {
        return SampleReviews.of(SampleCompany.of(today, seed), today);
    }
}
