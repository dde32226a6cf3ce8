package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.page.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

class JasperDeckRendererTest {
    private static final BusinessReview REVIEW = SampleReviews.review("Meridian Foods", MeridianDeck.pages());
    private static final Deck DECK = Rendered.deck("meridian", REVIEW);

    @Test
    void everyKindOfPageHasItsTemplate() {
        List<String> keys = List.of(Page.class.getPermittedSubclasses()).stream()
                .map(Templates::keyOf)
                // drawn with commitments and corrections where two periods are reviewed one after the other
                .filter(key -> !key.equals("since"))
                .toList();
        assertThat(MeridianDeck.pages()).extracting(Page::key).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(TemplateCheck.faults(Rendered.TEMPLATES)).isEmpty();
    }

    @Test
    void aFullDeckHasOnePageAModelAndStaysSmall() throws IOException {
        assertThat(DECK.pages()).isEqualTo(13);
        assertThat(DECK.pdf().length).isLessThan(150 * 1024);
        try (PDDocument document = Rendered.document(DECK)) {
            assertThat(document.getNumberOfPages()).isEqualTo(13);
            PDPage page = document.getPage(1);
            assertThat(page.getMediaBox().getWidth()).isEqualTo(960);
            assertThat(page.getMediaBox().getHeight()).isEqualTo(540);
            assertThat(page.getRotation()).isZero();
        }
    }

    @Test
    void everyStringOfTheModelsCanBeReadAndSelected() {
        String text = Rendered.text(DECK);
        List<String> lost = new ArrayList<>();
        for (Page page : REVIEW.pages()) {
            Reflection.strings(page.key(), page, (path, string) -> {
                if (!path.endsWith(".alt") && !text.contains(Rendered.squeezed(string))) {
                    lost.add(path + ": " + string);
                }
            });
        }
        assertThat(lost).isEmpty();
        assertThat(text).contains(Rendered.squeezed(REVIEW.frame().footer()));
    }

    @Test
    void aTitleComesBeforeTheWordsUnderItAndPagesCountOn() {
        String third = Rendered.text(DECK, 3);
        assertThat(third.indexOf("Fourofyourfivegoals")).isLessThan(third.indexOf("Outcomesasyoudefinedthem"));
        assertThat(third.indexOf("Outcomesasyoudefinedthem")).isLessThan(third.indexOf("Closethebooks"));
        assertThat(Rendered.text(DECK, 13)).contains("13");
    }

    @Test
    void fontsAreEmbeddedAsSubsetsAndNothingIsRaster() throws IOException {
        Set<PDFont> fonts = new HashSet<>();
        List<PDImageXObject> images = new ArrayList<>();
        try (PDDocument document = Rendered.document(DECK)) {
            for (PDPage page : document.getPages()) {
                collect(page.getResources(), fonts, images);
            }
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSans-.*");
            });
        }
        assertThat(images).isEmpty();
    }

    private static void collect(PDResources resources, Set<PDFont> fonts, List<PDImageXObject> images)
            throws IOException {
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image) {
                images.add(image);
            } else if (object instanceof PDFormXObject form && form.getResources() != null) {
                collect(form.getResources(), fonts, images);
            }
        }
    }

    @Test
    void titleLanguageDatesAndBookmarksComeFromTheReview() throws IOException {
        try (PDDocument document = Rendered.document(DECK)) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(REVIEW.frame().title());
            assertThat(document.getDocumentInformation().getProducer()).isEqualTo("Quarterdeck");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(REVIEW.frozenAt());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertThat(bookmarks)
                    .containsExactlyElementsOf(REVIEW.pages().stream()
                            .map(page -> page.head().title())
                            .toList());
        }
    }

    @Test
    void theSameReviewGivesTheSameBytesHoweverOftenItIsRendered() {
        for (int time = 0; time < 20; time++) {
            assertThat(Rendered.RENDERER
                            .render(REVIEW, SampleReviews.HALYARD, Rendered.ATTACHMENTS)
                            .pdf())
                    .isEqualTo(DECK.pdf());
        }
        assertThat(new JasperDeckRenderer(Rendered.TEMPLATES, Optional.of(Rendered.SIGNER))
                        .render(REVIEW, SampleReviews.HALYARD, Rendered.ATTACHMENTS)
                        .pdf())
                .isEqualTo(DECK.pdf());
    }

    @Test
    void cpuTimeIsSplitIntoChartsFillExportAndSignature() {
        assertThat(DECK.cpuNanos()).containsOnlyKeys("charts", "fill", "export", "sign");
        assertThat(DECK.cpuNanos().values()).allMatch(nanos -> nanos > 0);
    }
}
