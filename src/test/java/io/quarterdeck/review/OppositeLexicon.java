package io.quarterdeck.review;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Words by which a language says that something is more or less, met or missed; a word that both of two sentences have
 * says nothing of either.
 *
 * @param more words that only the larger may have
 * @param less words that only the smaller may have
 * @param met words that only what was reached, kept or paid back may have
 * @param missed words that only what was not may have
 */
record OppositeLexicon(Set<String> more, Set<String> less, Set<String> met, Set<String> missed) {
    /** No word of the lexicons that is written without spaces is longer. */
    private static final int LONGEST_UNSPACED = 3;

    private static final Map<String, OppositeLexicon> BY_LANGUAGE = Map.of(
            "",
            words(
                    "above more rose rise up grown grew higher longer gained doubled added",
                    "below less fell fall down fallen shrank lower lost halved",
                    "all every track paid kept",
                    "none neither not yet behind late dropped"),
            "de",
            words(
                    "über mehr stieg gestiegen wuchs Anstieg höher verdoppelt doppelt",
                    "unter weniger fiel gefallen schrumpfte Rückgang niedriger halbiert halb",
                    "alle jedes Kurs gehalten Arbeit",
                    "keines keine noch nicht Rückstand verspätet aufgegeben"),
            "yo",
            words(
                    "ju pọ̀ gòkè ìgòkè dàgbà méjì",
                    "kéré dín sílẹ̀ ìsọ̀kalẹ̀ ìdajì",
                    "gbogbo dáadáa tán ṣẹ lọ",
                    "kò ọ̀kankan sẹ́yìn pẹ́ sílẹ̀"),
            "fr",
            words(
                    "supérieur supérieure plus hausse montée augmenté progressé progresse crû monté gagné gagne"
                            + " doublé double dessus dépassé",
                    "inférieur inférieure moins baisse tombée diminué reculé recule recul chuté perdu perd moitié"
                            + " dessous",
                    "tous voie cours",
                    "aucun pas encore retard abandonné"),
            "es",
            words(
                    "más aumento subió subida aumentó aumentado crecido creció encima superior duplicado doble mayor",
                    "menos descenso bajó bajada disminuyó disminuido caído caída cayó debajo inferior mitad menor"
                            + " redujo",
                    "todos camino curso",
                    "ninguno aún no retraso abandonado"),
            "pt",
            words(
                    "mais subiu subida aumentou aumentado crescido cresceu acima superior duplicou dobro maior",
                    "menos recuou desceu descida queda diminuiu diminuído caiu abaixo inferior metade menor encolheu",
                    "todos caminho curso",
                    "nenhum ainda não atraso abandonado"),
            "ja",
            words("増 上回 上昇 拡大 伸び 倍 長期化", "減 下回 低下 縮小 下げ 半 短縮", "すべて 順調 組み中 履行済", "未 遅 取り下"),
            "ar",
            words(
                    "أعلى أكثر ارتفعت ارتفع ارتفاعاً ارتفاعه وارتفاعه بزيادة زيادة زادت نمت فوق تضاعفت ضعف الضعف",
                    "أدنى أقل انخفضت انخفض انخفاضاً انخفاضه وانخفاضه بانخفاض تراجعت بتراجع انكمشت دون نصف النصف",
                    "جميعها كلها المسار أنجز تنفيذ التنفيذ",
                    "لم متأخر متأخرة متأخران متأخرين ألغي"));

    static OppositeLexicon of(String tag) {
        return BY_LANGUAGE.getOrDefault(tag, words("", "", "", ""));
    }

    /** Every language of which words are known. */
    static Set<String> languages() {
        return BY_LANGUAGE.keySet();
    }

    Verdict direction(String larger, String smaller) {
        return verdict(larger, smaller, more, less);
    }

    Verdict standing(String reached, String other) {
        return verdict(reached, other, met, missed);
    }

    /** What the words of two sentences tell of the facts that they stand for. */
    enum Verdict {
        RIGHT,
        SWAPPED,
        SILENT
    }

    private static Verdict verdict(String one, String other, Set<String> ofOne, Set<String> ofOther) {
        Set<String> onlyOne = without(tokens(one), tokens(other));
        Set<String> onlyOther = without(tokens(other), tokens(one));
        if (has(onlyOne, ofOther) || has(onlyOther, ofOne)) {
            return Verdict.SWAPPED;
        }
        return has(onlyOne, ofOne) || has(onlyOther, ofOther) ? Verdict.RIGHT : Verdict.SILENT;
    }

    private static boolean has(Set<String> tokens, Set<String> words) {
        return tokens.stream().anyMatch(words::contains);
    }

    private static Set<String> without(Set<String> tokens, Set<String> others) {
        Set<String> left = new TreeSet<>(tokens);
        left.removeAll(others);
        return left;
    }

    /** Words between spaces and signs; of a script that sets none, every piece as long as a word of the lexicon. */
    private static Set<String> tokens(String text) {
        Set<String> tokens = Arrays.stream(normal(text).split("[^\\p{L}\\p{M}ー]+"))
                .filter(token -> !token.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String token : Set.copyOf(tokens)) {
            if (token.codePoints().anyMatch(OppositeLexicon::isUnspaced)) {
                for (int from = 0; from < token.length(); from++) {
                    for (int to = from + 1; to <= Math.min(token.length(), from + LONGEST_UNSPACED); to++) {
                        tokens.add(token.substring(from, to));
                    }
                }
            }
        }
        return tokens;
    }

    private static boolean isUnspaced(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    private static OppositeLexicon words(String more, String less, String met, String missed) {
        return new OppositeLexicon(spaced(more), spaced(less), spaced(met), spaced(missed));
    }

    private static Set<String> spaced(String words) {
        return Arrays.stream(normal(words).split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
