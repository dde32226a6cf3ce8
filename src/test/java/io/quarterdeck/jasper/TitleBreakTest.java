package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.chart.Typeface;
import java.awt.Font;
import org.junit.jupiter.api.Test;

class TitleBreakTest {
    private static final Typeface FONT = Typeface.of(new Font(Font.DIALOG, Font.BOLD, 20));

    private static String[] lines(String title) {
        return TitleBreak.balanced(title, FONT, 600).split("\n");
    }

    @Test
    void aTitleBreaksAfterItsFirstClause() {
        assertThat(lines("Invoice matching carried the quarter; supplier onboarding cost a part of the plan"))
                .containsExactly(
                        "Invoice matching carried the quarter; ", "supplier onboarding cost a part of the plan");
    }

    @Test
    void aTitleOfOneClauseBreaksInItsMiddleAndLeavesNoLoneWord() {
        String[] lines = lines("Your teams waited eighteen minutes for an answer to each of the questions they put");
        assertThat(lines).hasSize(2);
        assertThat(lines[1].length()).isBetween(lines[0].length() * 2 / 3, lines[0].length() * 3 / 2);
    }

    @Test
    void aClauseOfAWordOrTwoIsNoPlaceForABreak() {
        assertThat(lines("In sum, every driver of the agreement delivered about as much as it had promised us")[0])
                .startsWith("In sum, every driver");
    }

    @Test
    void aJapaneseTitleBreaksAfterASentenceElseWhereAPhraseBegins() {
        assertThat(lines("請求書照合が当四半期をけん引しました。仕入先登録は計画を下回りました")[0]).endsWith("。");
        assertThat(lines("四半期の創出価値は二年前の同じ四半期から倍増し請求書照合が最大の要因となりました")[0]).matches(".*\\p{IsHiragana}");
        assertThat(lines("メリディアン食品ホールディングス株式会社アジア太平洋地域統括本部購買調達部門")[0]).matches(".*(食品|ホールディングス|株式会社|アジア)");
    }

    @Test
    void aTitleKeepsItsWordsAndSpaces() {
        String title = "Nine of ten seats are in weekly use: the supplier portal, by contrast, is where use lags";
        assertThat(TitleBreak.balanced(title, FONT, 600).replace("\n", "")).isEqualTo(title);
    }
}
