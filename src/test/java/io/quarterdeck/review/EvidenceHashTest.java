package io.quarterdeck.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quarterdeck.account.Lead;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Run;
import io.quarterdeck.review.page.EvidencePage;
import io.quarterdeck.review.page.PageTexts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceHashTest {
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String GROUPED = "0123 4567 89ab cdef ".repeat(4).strip();

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de-DE", "yo-NG"})
    void theAppendixPrintsTheHashOfTheEvidenceOnceItIsKnown(String locale) {
        BusinessReview review = Meridian.review(locale, Lead.VALUE);
        BusinessReview filled = EvidenceHash.fill(review, HASH);
        assertThat(hashes(review))
                .containsExactly(new Run(
                        Run.Kind.HASH, "evidence.json", "0000 ".repeat(16).strip()));
        assertThat(hashes(filled)).containsExactly(new Run(Run.Kind.HASH, "evidence.json", GROUPED));
        assertThat(texts(filled)).hasSameSizeAs(texts(review));
        assertThat(texts(filled).stream()
                        .map(text -> text.replace(GROUPED, "0000 ".repeat(16).strip()))
                        .toList())
                .isEqualTo(texts(review));
    }

    @Test
    void theWordsBesideTheHashSayWhatItIsOfAndHowToCheckIt() {
        EvidencePage evidence = evidence(EvidenceHash.fill(Meridian.review("en-GB", Lead.VALUE), HASH));
        assertThat(Marks.plain(evidence.notes().get(evidence.notes().size() - 1).text()))
                .isEqualTo("SHA-256 of evidence.json, which this file carries: " + GROUPED
                        + ". To check every figure, the signature and the bytes: quarterdeck verify FILE");
    }

    @Test
    void onlyAHashIsFilledIn() {
        BusinessReview review = Meridian.review("en-GB", Lead.VALUE);
        assertThatIllegalArgumentException().isThrownBy(() -> EvidenceHash.fill(review, "6f1c"));
    }

    private static EvidencePage evidence(BusinessReview review) {
        return (EvidencePage) review.pages().get(review.pages().size() - 1);
    }

    private static List<String> texts(BusinessReview review) {
        return review.pages().stream().map(PageTexts::of).flatMap(List::stream).toList();
    }

    private static List<Run> hashes(BusinessReview review) {
        return texts(review).stream()
                .flatMap(text -> Marks.runs(text).stream())
                .filter(run -> run.kind() == Run.Kind.HASH)
                .toList();
    }
}
