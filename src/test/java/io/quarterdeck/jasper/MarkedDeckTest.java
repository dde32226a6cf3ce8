package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Run;
import io.quarterdeck.review.page.Page;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

/** Marks go to the tags and leave everything else as if they were not there. */
class MarkedDeckTest {
    private static final Pattern NUMBER = Pattern.compile("[\\p{Nd}][\\p{Nd}.,]*");

    /** The same page with each number in it marked as a figure of its own. */
    private static Page marked(Page page) {
        return (Page) Reflection.mapped(page, text -> NUMBER.matcher(text)
                .replaceAll(number -> Marks.mark(Run.Kind.FIGURE, "E" + number.group(), number.group())));
    }

    private static List<Page> marked(List<Page> pages) {
        return pages.stream().map(MarkedDeckTest::marked).toList();
    }

    @Test
    void aDeckWithMarksLooksAsOneWithout() throws IOException {
        Deck without = Rendered.deck("unmarked", SampleReviews.review("Meridian Foods", MeridianDeck.pages()));
        Deck with = Rendered.deck("marked", SampleReviews.review("Meridian Foods", marked(MeridianDeck.pages())));
        assertThat(with.pages()).isEqualTo(without.pages());
        assertThat(PageContents.of(with)).isEqualTo(PageContents.of(without));
        assertThat(VeraPdf.faults(with.pdf())).isEmpty();
    }

    @Test
    void theLongestPagesWithMarksLookAsWithout() throws IOException {
        Deck without =
                Rendered.deck("hostile-unmarked", SampleReviews.review(HostileDeck.LONG_NAME, HostileDeck.pages()));
        Deck with = Rendered.deck(
                "hostile-marked", SampleReviews.review(HostileDeck.LONG_NAME, marked(HostileDeck.pages())));
        assertThat(PageContents.of(with)).isEqualTo(PageContents.of(without));
    }

    @Test
    void everyNumberOfTheStructureIsInARunOfItsElement() {
        Deck deck = Rendered.deck("marked", SampleReviews.review("Meridian Foods", marked(MeridianDeck.pages())));
        List<TaggedText> texts = TaggedText.of(deck);
        assertThat(texts).hasSizeGreaterThan(200);
        for (TaggedText text : texts) {
            String rest = text.text();
            for (Run run : text.runs()) {
                assertThat(run.kind()).isEqualTo(Run.Kind.FIGURE);
                assertThat(run.value()).isEqualTo("E" + run.text());
                assertThat(text.text()).contains(run.text());
            }
            if (!text.type().equals("Figure")) {
                assertThat(text.runs())
                        .as(text.text())
                        .extracting(Run::text)
                        .containsExactlyElementsOf(NUMBER.matcher(rest)
                                .results()
                                .map(number -> number.group())
                                .toList());
            }
        }
    }

    @Test
    void aChartHasTheRunsOfItsWordsAndLabels() {
        Deck deck = Rendered.deck("marked-bridge", review(marked(MeridianDeck.bridge())));
        TaggedText chart = TaggedText.of(deck).stream()
                .filter(text -> text.type().equals("Figure"))
                .findFirst()
                .orElseThrow();
        assertThat(chart.runs()).extracting(Run::text).contains("182").doesNotHaveDuplicates();
    }

    @Test
    void wordsThatXmlWouldEscapeStandInRunsAsTheyWereWritten() {
        Page page = (Page)
                Reflection.mapped(MeridianDeck.summary(), text -> text.isEmpty() ? text : Marks.words("<&\u00e9>"));
        List<Run> runs = TaggedText.of(Rendered.deck("marked-words", review(page))).stream()
                .flatMap(text -> text.runs().stream())
                .toList();
        assertThat(runs).isNotEmpty().containsOnly(new Run(Run.Kind.WORDS, "customer", "<&\u00e9>"));
    }

    @Test
    void titleBookmarkAndMetadataShowNoMarks() throws IOException {
        BusinessReview review = SampleReviews.review(
                Marks.words("Meridian Foods"), marked(List.of(MeridianDeck.cover(), MeridianDeck.summary())));
        try (PDDocument document = Rendered.document(Rendered.deck("marked-titles", review))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(Marks.plain(review.frame().title()));
            assertThat(document.getDocumentCatalog().getMarkInfo().usesUserProperties())
                    .isTrue();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                assertThat(item.getTitle())
                        .isEqualTo(Marks.plain(item.getTitle()))
                        .isNotBlank();
            }
        }
    }

    @Test
    void aSentenceThatGoesOverSeveralParagraphsKeepsEachRunInItsOwn() {
        assertThat(Marks.lines("a " + Marks.words("b\nc") + " d\n" + Marks.date("2026", "2026")))
                .containsExactly(
                        List.of(new Run(Run.Kind.WORDS, "customer", "b")),
                        List.of(new Run(Run.Kind.WORDS, "customer", "c")),
                        List.of(new Run(Run.Kind.DATE, "2026", "2026")));
    }

    private static BusinessReview review(Page page) {
        return SampleReviews.review("Meridian Foods", "en-GB", Optional.empty(), Optional.empty(), List.of(page));
    }
}
