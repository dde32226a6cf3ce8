package io.quarterdeck.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OppositeWordsTest {
    private static final Map<String, Map<String, String>> PATTERNS =
            Samples.messages().patterns();

    @Test
    void noLanguageSaysTheSameOfOppositeFactsOrHasThemSwapped() {
        assertThat(OppositeWords.faults(PATTERNS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', summary.value, above plan, below plan",
        "'', retention.title, grew by, shrank by",
        "'', drivers.title.turn, rose by, fell by",
        "de, summary.value.second, über Plan, unter Plan",
        "de, adoption.title.trend, stieg, fiel",
        "yo, remark.before, ju ti {before} lọ, kéré sí ti {before}",
        "yo, since.title, a mú gbogbo, a kò mú ọ̀kankan nínú",
        "fr, summary.value.contrast, au-dessus du plan, en dessous du plan",
        "fr, drivers.title.turn, une hausse de, un recul de",
        "fr, tile.multiple, amorti au mois {month}, pas encore amorti",
        "es, remark.before, creció un, cayó un",
        "es, since.outcome, abandonado, en curso",
        "pt, adoption.title.trend, a utilização subiu, a utilização caiu",
        "pt, goals.title.others, em atraso, no bom caminho",
        "ja, summary.value, 計画比{percent}増, 計画比{percent}減",
        "ja, summary.goals, すべてを達成, いずれも未達成",
        "ar, plan.title, أي أكثر مما, أي أقل مما",
        "ar, goals.title.others, متأخر}, على المسار}"
    })
    void swappedWordsOfDirectionAreFound(String tag, String key, String one, String other) {
        String pattern = PATTERNS.get(tag).get(key);
        assertThat(pattern).contains(one, other);
        String swapped = pattern.replace(one, "\u0001").replace(other, one).replace("\u0001", other);
        assertThat(OppositeWords.faults(with(tag, key, swapped))).anyMatch(fault -> fault.endsWith("are swapped"));
    }

    @Test
    void theWordsOfDirectionOfEveryLanguageAreKnown() {
        assertThat(OppositeLexicon.languages()).containsExactlyInAnyOrderElementsOf(PATTERNS.keySet());
    }

    @Test
    void theSameWordsForOppositeFactsAreFound() {
        String pattern = PATTERNS.get("yo").get("remark.before").replace("kéré sí ti {before}", "ju ti {before} lọ");
        assertThat(OppositeWords.faults(with("yo", "remark.before", pattern)))
                .anyMatch(fault -> fault.endsWith("are the same"));
    }

    private static Map<String, Map<String, String>> with(String tag, String key, String pattern) {
        Map<String, Map<String, String>> changed = new TreeMap<>(PATTERNS);
        Map<String, String> own = new TreeMap<>(changed.get(tag));
        own.put(key, pattern);
        changed.put(tag, own);
        return changed;
    }
}
