package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.review.page.Page;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YorubaDeckTest {
    @Test
    void wordsOfPagesAndChartsAreReadAsTheyWereWritten() {
        Deck deck = Rendered.deck(
                "yoruba",
                SampleReviews.review(YorubaDeck.ACCOUNT, "yo", Optional.empty(), Optional.empty(), YorubaDeck.pages()));
        String text = Rendered.text(deck);
        List<String> lost = new ArrayList<>();
        for (Page page : YorubaDeck.pages()) {
            Reflection.strings(page.key(), page, (path, string) -> {
                if (!path.endsWith(".alt") && !text.contains(Rendered.squeezed(string))) {
                    lost.add(path + ": " + string);
                }
            });
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void aToneStandsOnTheCapitalAndTheDotCombinesBelow() {
        assertThat(CapitalMarks.spell("Ọ\u0300yọ\u0301")).isEqualTo("Ò\u0323yọ\u0301");
        assertThat(CapitalMarks.spell("Ẹ\u0301")).isEqualTo("É\u0323");
    }

    @Test
    void spellingChangesNoTextInSubstance() {
        String name = YorubaDeck.ACCOUNT + " Ẹ́ẹ̀ Ṣọlá";
        assertThat(Normalizer.normalize(CapitalMarks.spell(name), Normalizer.Form.NFC))
                .isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
        assertThat(CapitalMarks.spell("Meridian Foods – Größe ṣ")).isEqualTo("Meridian Foods – Größe ṣ");
    }
}
