package io.quarterdeck.review.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands beside a name of the other direction stays in its place. */
class EmbeddingTest {
    private static final Words ARABIC = new Words(
            ULocale.forLanguageTag("ar-AE"), "ar", Map.of("owner", "{name}، {number} مارس", "of", "{change} ({part})"));
    private static final Words ENGLISH = new Words(ULocale.ENGLISH, "en", Map.of("owner", "{name}, {number} March"));

    @Test
    void aNumberAfterALatinNameBelongsToTheArabicDate() {
        assertThat(drawn(ARABIC.say("owner", "name", Marks.words("Mona"), "number", "3"), Bidi.RTL))
                .isEqualTo("سرام 3 ،Mona");
    }

    @Test
    void aNumberAfterAHebrewNameBelongsToTheEnglishDate() {
        assertThat(drawn(ENGLISH.say("owner", "name", Marks.words("דוד"), "number", "3"), Bidi.LTR))
                .isEqualTo(new StringBuilder("דוד").reverse() + ", 3 March");
    }

    @Test
    void signedNumbersFollowEachOtherFromTheRight() {
        assertThat(drawn(ARABIC.say("of", "change", "\u200e+200", "part", "\u200e+12\u200e%\u200e"), Bidi.RTL))
                .isEqualTo("(+12%) +200");
    }

    @Test
    void aLatinNameAndTitleAreOnePhraseAndAnArabicPairIsNone() {
        String phrase = ARABIC.together(Marks.words("Renee Whitfield"), Marks.words("Chief Officer"))
                .orElseThrow();
        assertThat(drawn("\u200F" + phrase, Bidi.RTL)).isEqualTo("Renee Whitfield, Chief Officer");
        assertThat(ARABIC.together(Marks.words("ليلى"), Marks.words("الرئيسة"))).isEmpty();
        assertThat(ARABIC.together(Marks.words("Leila"), Marks.words("الرئيسة")))
                .isEmpty();
        assertThat(ENGLISH.together(Marks.words("Renee"), Marks.words("Officer")))
                .isEmpty();
    }

    @Test
    void whatASelectReadsIsLeftAlone() {
        Words words =
                new Words(ULocale.forLanguageTag("ar"), "ar", Map.of("met", "{all, select, yes{الكل} other{البعض}}"));
        assertThat(words.say("met", "all", "yes")).isEqualTo("الكل");
    }

    private static String drawn(String text, byte direction) {
        Bidi bidi = new Bidi();
        bidi.setPara(Marks.plain(text), direction, null);
        return bidi.writeReordered(Bidi.DO_MIRRORING).replaceAll("\\p{Cf}", "");
    }
}
