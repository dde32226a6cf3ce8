package io.quarterdeck.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Lead;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.SummaryPage;
import io.quarterdeck.review.page.Tile;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeridianTest {
    private static final String NBSP = "\u00a0";

    @Test
    void theTitlesAloneTellTheStory() {
        assertThat(titles("en-GB", Lead.VALUE))
                .containsExactly(
                        "Meridian Foods",
                        "€1.84 M of value in Q3: 12 % above plan, and four of your five goals met",
                        "Four of your five goals are met; “supplier onboarding” is behind",
                        "Invoice matching carried the quarter; supplier onboarding cost €143 k of the plan",
                        "Value per quarter has doubled since Q4 2024, led by invoice matching",
                        "Every €1 invested has returned €3.20; it paid back in month 5",
                        "Your teams waited 18 minutes for an answer, less than half of last year’s 44 minutes",
                        "Your people rate us +46; the rise of nine points is still within its margin",
                        "Our partnership grew by 18 % in twelve months; expansion added €74.0 k",
                        "“Seats in weekly use” stands at 91 %; “Suppliers onboarded in the portal” is where use lags, at 55 %",
                        "Together we aim for €2.04 M in Q4, 11 % more than in Q3, with two baselines set anew",
                        "Every figure in this review can be traced and computed again");
    }

    @Test
    void aCustomerWhoCaresForServiceReadsOfItFirst() {
        assertThat(Meridian.review("en-GB", Lead.SERVICE).headline().replace(NBSP, " "))
                .isEqualTo(
                        "Half of your cases were answered within 18 minutes, and Q3 brought €1.84 M of value, 12 % above plan");
    }

    @Test
    void theStoryIsToldInGermanAndYoruba() {
        assertThat(Meridian.review("de-DE", Lead.VALUE).headline().replace(NBSP, " "))
                .isEqualTo("1,84 Mio. € Nutzen in Q3: 12 % über Plan, und vier Ihrer fünf Ziele sind erreicht");
        assertThat(Meridian.review("yo-NG", Lead.VALUE).headline().replace(NBSP, " "))
                .isEqualTo(
                        "Àǹfààní €1.84 M ní Q3: ó fi 12 % ju ètò lọ, àti pé mẹ́rin nínú àfojúsùn yín márùn-ún ti ṣẹ");
    }

    @Test
    void theStoryIsToldInFrenchSpanishAndPortuguese() {
        assertThat(headline("fr-FR"))
                .isEqualTo(
                        "1,84 M€ de valeur créée au T3 : 12 % au-dessus du plan, et quatre de vos cinq objectifs sont atteints");
        assertThat(headline("es-ES"))
                .isEqualTo(
                        "1,84 M€ de valor en el T3: un 12 % por encima del plan, y cuatro de sus cinco objetivos se han cumplido");
        assertThat(headline("pt-PT"))
                .isEqualTo(
                        "1,84 M€ de valor no T3: 12 % acima do plano, e quatro dos seus cinco objetivos foram atingidos");
        assertThat(headline("pt-BR")).startsWith("€ 1,84 M de valor no T3");
    }

    @Test
    void theStoryIsToldInJapaneseAndArabic() {
        assertThat(headline("ja-JP")).isEqualTo("第3四半期の創出価値は184万ユーロ、計画比12%増。貴社の目標5件のうち4件を達成");
        assertThat(headline("ar-EG").replaceAll("\\p{Cf}", ""))
                .isEqualTo(
                        "قيمة قدرها ١٫٨٤ مليون € في الربع الثالث: أعلى من الخطة بنسبة ١٢٪، وتحقق أربعة من أصل خمسة أهداف");
    }

    @Test
    void causeAndComparisonAreToldInEveryLanguage() {
        assertThat(titles("fr-FR", Lead.VALUE))
                .contains(
                        "Notre partenariat a progressé de 18 % en douze mois\u202f; l’expansion a apporté 74,0 k€",
                        "Notre ambition commune pour le T4 : 2,04 M€, 11 % de plus qu’au T3, avec deux références révisées");
        assertThat(titles("es-ES", Lead.VALUE))
                .contains("Nuestra colaboración creció un 18 % en doce meses; la expansión aportó 74,0 mil €");
        assertThat(titles("pt-PT", Lead.VALUE))
                .contains("A nossa parceria cresceu 18 % em doze meses; a expansão trouxe 74,0 mil €");
        assertThat(titles("ja-JP", Lead.VALUE)).contains("第4四半期はともに第3四半期比11%増の204万ユーロを目指す。基準値2件を見直し");
        assertThat(titles("ar-EG", Lead.VALUE).stream().map(title -> title.replaceAll("\\p{Cf}", "")))
                .contains("نمت شراكتنا بنسبة ١٨٪ خلال اثني عشر شهراً؛ وأضاف التوسع ٧٤٫٠ ألف €");
    }

    private static String headline(String locale) {
        return Meridian.review(locale, Lead.VALUE).headline().replace(NBSP, " ");
    }

    @Test
    void tilesCarryTheLowestEvidenceNumbersInTheirOrder() {
        List<Tile> tiles =
                ((SummaryPage) Meridian.review("en-GB", Lead.VALUE).pages().get(1)).tiles();
        assertThat(tiles)
                .extracting(tile -> Marks.plain(tile.evidence()))
                .containsExactly("E01", "E02", "E03", "E04", "E05", "E06");
        assertThat(tiles)
                .extracting(tile -> Marks.plain(tile.value()).replace(NBSP, " "))
                .containsExactly("€1.84 M", "€10.7 M", "3.2×", "+46", "118 %", "18 min");
    }

    @Test
    void aPageWithNothingToSayIsLeftOutWithItsReason() {
        assertThat(Meridian.review("en-GB", Lead.VALUE).leftOut())
                .containsExactly(
                        new LeftOut("outcomes", "no driver of this account has a unit other than money"),
                        new LeftOut("since", "nothing was promised and no printed figure is corrected"));
    }

    private static List<String> titles(String locale, Lead lead) {
        return Meridian.review(locale, lead).pages().stream()
                .map(page -> Marks.plain(page.head().title()).replace(NBSP, " "))
                .toList();
    }
}
