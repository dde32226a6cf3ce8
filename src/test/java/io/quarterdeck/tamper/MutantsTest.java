package io.quarterdeck.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Real decks of which somebody changed one thing and signed the outcome: each is told, for the right reason, whoever
 * the reader thinks has signed. {@code -Dquarterdeck.long=true} for 200 of each kind.
 */
class MutantsTest {
    private static final long SEED = 20_261_122;
    private static final int MUTANTS = Boolean.getBoolean("quarterdeck.long") ? 200 : 5;
    private static final Optional<String> UNPINNED = Optional.empty();
    private static final Optional<String> PINNED = Optional.of(Signers.VENDOR.fingerprint());

    /** What is changed. */
    enum Change {
        FIGURE(EvidenceMutants::figure),
        FORMULA(EvidenceMutants::formula),
        ROW(EvidenceMutants::row),
        PAGE_TEXT(PageMutants::any),
        ATTACHMENT(AttachmentMutants::any),
        SIGNATURE(SignatureMutants::any);

        private final Maker maker;

        Change(Maker maker) {
            this.maker = maker;
        }

        /** Every way of change that was drawn by lot and could be made. */
        Mutant of(SignedDeck deck, Random random) {
            Optional<Mutant> mutant = Optional.empty();
            while (mutant.isEmpty()) {
                mutant = maker.make(deck, random);
            }
            return mutant.get();
        }
    }

    private interface Maker {
        /** Empty when what was drawn by lot can't be changed, or not to anything that means something else. */
        Optional<Mutant> make(SignedDeck deck, Random random);
    }

    @Test
    void theDecksAreSoundAndSoIsAnUnchangedOneThatSomebodyElseSigned() {
        for (SignedDeck deck : SignedDeck.all()) {
            assertThat(Verified.faults(deck.pdf(), PINNED)).as(deck.toString()).isEmpty();
            byte[] signed = Forged.deck(deck.pdf(), unchanged -> {});
            assertThat(Verified.faults(signed, UNPINNED)).as(deck.toString()).isEmpty();
            assertThat(Verified.faults(signed, PINNED)).as(deck.toString()).containsExactly("signer");
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachIsReportedForTheRightReason(Change change) {
        Random random = new Random(SEED + change.ordinal());
        int reported = 0;
        int right = 0;
        List<String> wrong = new ArrayList<>();
        for (int count = 0; count < MUTANTS; count++) {
            SignedDeck deck = SignedDeck.of(count);
            Mutant mutant = change.of(deck, random);
            Set<String> unpinned = Verified.faults(mutant.pdf(), UNPINNED);
            Set<String> pinned = Verified.faults(mutant.pdf(), PINNED);
            boolean told = !unpinned.isEmpty() && !pinned.isEmpty();
            boolean rightly = rightly(change, mutant, unpinned, pinned);
            reported += told ? 1 : 0;
            right += rightly ? 1 : 0;
            if (!told || !rightly) {
                wrong.add(deck + ", " + mutant.what() + ": " + mutant.reasons() + " wanted, " + unpinned + " and "
                        + pinned);
            }
        }
        System.out.println("tamper, " + change.name().toLowerCase(java.util.Locale.ROOT) + ": mutants=" + MUTANTS
                + " reported=" + reported + " right_reason=" + right);
        assertThat(wrong).isEmpty();
    }

    private static boolean rightly(Change change, Mutant mutant, Set<String> unpinned, Set<String> pinned) {
        if (change == Change.SIGNATURE) {
            return unpinned.containsAll(mutant.reasons()) && pinned.containsAll(mutant.reasons());
        }
        // the forger's own signature is sound: the content has to tell
        return unpinned.containsAll(mutant.reasons())
                && !unpinned.contains("signature")
                && !unpinned.contains("byte-range")
                && !unpinned.contains("readable")
                && pinned.containsAll(unpinned)
                && pinned.contains("signer");
    }

    /** Rows, figures, pages and hashes that all agree: they prove themselves, and only the signer tells. */
    @Test
    void whoeverMakesAWholeDeckOfOtherRowsIsToldByThePinnedSignerAlone() {
        SignedDeck deck = SignedDeck.all().get(2);
        List<Row> rows = deck.snapshot().rows().get(Kind.MEASUREMENT).stream()
                .map(MutantsTest::better)
                .toList();
        SignedDeck forged = SignedDeck.of(deck.with(Kind.MEASUREMENT, rows), SignedDeck.renderer(Signers.FORGER));
        assertThat(forged.evidence().json()).isNotEqualTo(deck.evidence().json());
        assertThat(Verified.faults(forged.pdf(), UNPINNED)).isEmpty();
        assertThat(Verified.faults(forged.pdf(), PINNED)).containsExactly("signer");
    }

    private static Row better(Row row) {
        Map<String, BigDecimal> inputs = new TreeMap<>(row.numbers("inputs"));
        inputs.computeIfPresent("actual", (name, actual) -> actual.multiply(new BigDecimal("0.9")));
        Map<String, Object> values = new HashMap<>(row.values());
        values.put("inputs", inputs);
        return Row.of(values);
    }
}
