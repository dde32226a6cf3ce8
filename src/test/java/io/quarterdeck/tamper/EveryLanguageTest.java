package io.quarterdeck.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.evidence.Check;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.metric.SnapshotCopy;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The richest deck is proven in each language that a deck is written in; Arabic has a test of its own digits. */
class EveryLanguageTest {
    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "es-ES", "fr-FR", "pt-PT", "yo-NG", "ja-JP"})
    void everythingThatItPrintsIsProven(String locale) {
        SignedDeck deck = SignedDeck.of(
                SnapshotCopy.in(SignedDeck.all().get(0).snapshot(), locale), SignedDeck.renderer(Signers.VENDOR));
        assertThat(Verified.verify(deck.pdf(), Optional.empty()).checks())
                .allSatisfy(check ->
                        assertThat(check.verdict()).as(check.toString()).isNotEqualTo(Check.Verdict.FAILED));
    }

    @Test
    void whatTheDeckPrintsIsProvenAsFarAsItCanBeWhereItsRowsAreLeftOut() {
        Snapshot snapshot = SignedDeck.all().get(0).snapshot();
        SignedDeck deck = SignedDeck.withoutRows(snapshot, SignedDeck.renderer(Signers.VENDOR));
        assertThat(Verified.verify(deck.pdf(), Optional.empty()).checks())
                .allSatisfy(check ->
                        assertThat(check.verdict()).as(check.toString()).isNotEqualTo(Check.Verdict.FAILED))
                .anySatisfy(check -> assertThat(check.id()).isEqualTo("page-words"))
                .anySatisfy(check -> assertThat(check.verdict()).isEqualTo(Check.Verdict.NOT_CHECKED));
    }
}
