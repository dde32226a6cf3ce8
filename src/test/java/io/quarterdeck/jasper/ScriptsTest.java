package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.page.BridgePage;
import io.quarterdeck.review.page.PageHead;
import io.quarterdeck.review.page.Waterfall;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** Names and words of other scripts than the brand's font knows, in titles, texts and charts. */
class ScriptsTest {
    private static final String NAME = "メリディアン食品 2026 株式会社";

    private static BusinessReview mixed() {
        BridgePage bridge = MeridianDeck.bridge();
        return SampleReviews.review(
                NAME,
                List.of(new BridgePage(
                        new PageHead("Invoice matching carried the quarter of " + NAME, NAME, "E01"),
                        "+200 億円",
                        bridge.calloutNote(),
                        bridge.calloutTone(),
                        new Waterfall(List.of(SampleCharts.change("請求書 3-way 照合", 182)), "an alternative"),
                        "「" + NAME + "」")));
    }

    private static Set<String> fonts(Deck deck) throws IOException {
        Set<String> fonts = new TreeSet<>();
        try (PDDocument document = Rendered.document(deck)) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name).getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
        }
        return fonts;
    }

    @Test
    void wordsOfAnotherScriptAreSetInAFontThatHasThem() throws IOException {
        Deck deck = Rendered.deck("scripts", mixed());
        String text = Rendered.text(deck);
        assertThat(text)
                .contains(Rendered.squeezed("the quarter of " + NAME))
                .contains(Rendered.squeezed("請求書 3-way 照合"))
                .contains(Rendered.squeezed("「" + NAME + "」"));
        assertThat(fonts(deck)).contains("NotoSans-Regular", "NotoSansJP-Regular", "NotoSansJP-Bold");
        assertThat(VeraPdf.faults(deck.pdf())).isEmpty();
    }

    @Test
    void aDeckHoldsNoFontThatItDoesNotNeed() throws IOException {
        Deck deck = Rendered.deck("one-script", SampleReviews.review("Meridian Foods", MeridianDeck.pages()));
        assertThat(fonts(deck)).allMatch(name -> name.startsWith("NotoSans-"));
    }

    @Test
    void aFamilyIsReadOnlyWhenATextNeedsIt() {
        DeckFonts fonts = DeckFonts.of(TemplateFiles.read(Rendered.TEMPLATES));
        Faces brand = fonts.faces("Noto Sans");
        assertThat(fonts.order(brand, Set.of()).name()).isEqualTo("Noto Sans");
        assertThat(fonts.order(brand, Set.of((int) '漢')).name()).isEqualTo("Noto Sans, Noto Sans JP");
        assertThat(fonts.order(brand, Set.of(0x0BA4)).missing()).containsExactly(0x0BA4);
    }

    @Test
    void aNumberIsSetInTheBrandsFontOnBothSidesOfAJapaneseWord() {
        DeckFonts fonts = DeckFonts.of(TemplateFiles.read(Rendered.TEMPLATES));
        FontOrder order = fonts.order(fonts.faces("Noto Sans"), Set.of((int) '年'));
        assertThat(order.regular().sets(0, '2')).isTrue();
        assertThat(order.regular().sets(1, '2')).isFalse();
        assertThat(order.regular().sets(1, '年')).isTrue();
        assertThat(order.regular().sets(1, ' ')).isTrue();
    }
}
