package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.PageHeads;
import io.quarterdeck.review.page.PageKeys;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages on which the customer success manager has something to say. */
class CommentedDeckTest {
    /** No tag, no style and no entity, whatever it looks like. */
    private static final String AUTHOR = "Ann <b>O’Neil</b> & Sọlá, Customer Success Manager";

    private static final int PRIMARY = SampleReviews.HALYARD.palette().primary();

    private static final String COMMENT =
            "“Invoice matching has shown what the others can still reach: your accounts payable team changed how it works"
                    + " before it changed the tool, asked <b>each</b> supplier & carrier for its papers once, and kept to what it had"
                    + " said. The next step is the same one for the supplier portal: names first, then dates, then the tool;"
                    + " we bring two people for the first three weeks.”";

    private static List<Page> withCharts() {
        return List.of(
                MeridianDeck.bridge(),
                MeridianDeck.drivers(),
                MeridianDeck.returns(),
                MeridianDeck.support(),
                MeridianDeck.nps(),
                MeridianDeck.retention(),
                MeridianDeck.adoption());
    }

    static List<Page> commented(List<Page> pages, String comment, String by) {
        return pages.stream()
                .map(page -> PageKeys.COMMENTED.contains(page.key())
                        ? PageHeads.onto(page, page.head().with(comment, by))
                        : page)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("withCharts")
    void aPagesChartsGiveWayToACommentOfThreeLines(Page page) {
        Deck deck = Rendered.deck(
                "commented-" + page.key(),
                SampleReviews.review("Meridian Foods", commented(List.of(page), COMMENT, AUTHOR)));
        assertThat(deck.pages()).isEqualTo(1);
        assertThat(Rendered.text(deck)).contains(Rendered.squeezed(COMMENT), Rendered.squeezed(AUTHOR));
    }

    @Test
    void theRowsOfATableFlowAndTheCommentStandsBelowTheLast() {
        Deck deck = Rendered.deck(
                "commented-tables",
                SampleReviews.review(
                        "Meridian Foods",
                        commented(
                                List.of(MeridianDeck.goals(), MeridianDeck.outcomes(), MeridianDeck.plan()),
                                COMMENT,
                                AUTHOR)));
        assertThat(Rendered.text(deck).split(Rendered.squeezed("tool; we bring two people"), -1))
                .hasSize(4);
    }

    @Test
    void japaneseAndArabicPagesHaveRoomForOneInTheirOwnLetters() {
        String japanese = "「仕入先ポータルの登録は、私たちが共に進めるべき課題です。残る運送会社17社は、まず貴社の法務部門による書類の確認が必要です。" + "来月の定例会でご相談させてください。」";
        Deck left = Rendered.deck(
                "commented-japanese",
                SampleReviews.review(
                        JapaneseDeck.ACCOUNT,
                        "ja",
                        Optional.empty(),
                        Optional.empty(),
                        commented(JapaneseDeck.pages(), japanese, "佐々木 健（カスタマーサクセス担当） · E01")));
        assertThat(left.pages()).isEqualTo(JapaneseDeck.pages().size());
        assertThat(Rendered.text(left)).contains(Rendered.squeezed(japanese));
        Deck right = Rendered.deck(
                "commented-arabic",
                SampleReviews.review(
                        ArabicDeck.ACCOUNT,
                        "ar",
                        Optional.empty(),
                        Optional.empty(),
                        commented(
                                ArabicDeck.pages(),
                                "«انضمام الموردين إلى البوابة هدف علينا أن نبلغه معاً: ينتظر 17 مورداً من شركات النقل المبرد"
                                        + " موافقة فريقكم القانوني على أوراقهم أولاً، ثم نبدأ العمل في الأسبوع التالي.»",
                                "عمر الفاسي، إدارة نجاح العملاء · \u200FE01")));
        assertThat(right.pages()).isEqualTo(ArabicDeck.pages().size());
    }

    @Test
    void aSummaryHasRoomForALineAndSendsAParagraphToThePageAfterIt() {
        Deck brief = Rendered.deck(
                "commented-summary",
                SampleReviews.review(
                        "Meridian Foods",
                        commented(List.of(MeridianDeck.summary()), "“Thank you for a good quarter.”", AUTHOR)));
        assertThat(brief.pages()).isEqualTo(1);
        Deck more = Rendered.deck(
                "commented-summary-more",
                SampleReviews.review("Meridian Foods", commented(List.of(MeridianDeck.summary()), COMMENT, AUTHOR)));
        assertThat(more.pages()).isEqualTo(2);
        assertThat(Rendered.text(more, 2))
                .contains(
                        Rendered.squeezed(MeridianDeck.summary().head().title()),
                        Rendered.squeezed(COMMENT),
                        Rendered.squeezed(AUTHOR));
    }

    @Test
    void aCommentTallerThanAPageGoesOnInItsPanelAndLosesNothing() throws IOException {
        Deck deck = Rendered.deck(
                "commented-for-pages",
                SampleReviews.review(
                        "Meridian Foods",
                        commented(
                                List.of(MeridianDeck.bridge()),
                                "Overlong. ".repeat(1_000).strip(),
                                AUTHOR)));
        assertThat(Rendered.text(deck).split("Overlong[.]", -1)).hasSize(1_001);
        assertThat(Rendered.text(deck)).contains(Rendered.squeezed(AUTHOR));
        try (PDDocument document = Rendered.document(deck)) {
            PDFRenderer pages = new PDFRenderer(document);
            for (int page = 1; page < document.getNumberOfPages(); page++) {
                int edge = pages.renderImageWithDPI(page, 72).getRGB(48, 300) & 0xFFFFFF;
                assertThat(edge).as("the panel's edge on page %d", page + 1).isEqualTo(PRIMARY);
            }
        }
    }
}
