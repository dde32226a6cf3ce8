package io.quarterdeck.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Csm;
import io.quarterdeck.account.Lead;
import io.quarterdeck.account.Vendor;
import io.quarterdeck.delivery.Letter;
import io.quarterdeck.delivery.LetterHtml;
import io.quarterdeck.delivery.LetterJson;
import io.quarterdeck.delivery.LetterText;
import io.quarterdeck.delivery.LetterWriter;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.SummaryPage;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter says what its deck says, in the deck's language and letter for letter. */
class LetterOfAReviewTest {
    private static final int REVIEWS = 100;
    private static final Pattern HOLE = Pattern.compile("null|NaN|Optional|[{}]");
    private static final Vendor VENDOR = new Vendor(
            "Halyard", List.of("halyard.example"), Currency.getInstance("EUR"), ZoneOffset.UTC, Locale.ENGLISH);

    private final LetterWriter writer = new LetterWriter(Samples.messages());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | [Sample] Your business review for the third quarter of 2026: €1.84 M of value delivered this quarter, 12 % above plan",
                "de-DE | [Beispiel] Ihr Business Review für das dritte Quartal 2026: 1,84 Mio. € Nutzen in diesem Quartal, 12 % über Plan",
                "fr-FR | [Exemple] Votre revue d’affaires pour le troisième trimestre 2026 : 1,84 M€ de valeur créée ce trimestre, 12 % au-dessus du plan",
                "es-ES | [Ejemplo] Su revisión de negocio para el tercer trimestre de 2026: 1,84 M€ de valor generado este trimestre, un 12 % por encima del plan",
                "pt-PT | [Exemplo] A sua revisão de negócio para o terceiro trimestre de 2026: 1,84 M€ de valor gerado neste trimestre, 12 % acima do plano",
                "yo-NG | [Àpẹẹrẹ] Àyẹ̀wò iṣẹ́ yín fún ìdámẹ́rin kẹta ọdún 2026: €1.84 M ni àǹfààní tí a mú wá ní ìdámẹ́rin yìí, ó fi 12 % ju ètò lọ",
            })
    void theSubjectNamesThePeriodAndTheLeadingFigureInTheAccountsLanguage(String locale, String subject) {
        assertThat(letter(Meridian.review(locale, Lead.VALUE)).subject().replace('\u00a0', ' '))
                .isEqualTo(subject);
    }

    @Test
    void theLetterSaysWhatTheSummaryPrints() {
        BusinessReview review = Meridian.review("en-GB", Lead.VALUE);
        SummaryPage summary = summary(review).orElseThrow();
        Letter letter = letter(review);
        assertThat(letter.opening()).isEqualTo(review.headline() + ".");
        assertThat(letter.figures().lines())
                .isEqualTo(summary.tiles().stream()
                        .map(tile -> new Letter.Line(
                                Marks.plain(tile.label()),
                                Marks.plain(tile.value()),
                                Marks.plain(tile.note()),
                                Marks.plain(tile.evidence())))
                        .toList());
        assertThat(letter.shortfalls().heading()).isEqualTo("What needs attention");
        assertThat(letter.shortfalls().sentences())
                .isNotEmpty()
                .isEqualTo(summary.columns().get(1).sentences().stream()
                        .map(Marks::plain)
                        .toList());
        assertThat(letter.notices()).containsExactly("Sample data, invented for demonstration");
        assertThat(letter.signature()).containsExactly("Tomás Rivera, Customer Success", "Halyard");
    }

    @Test
    void whoeverCanBeWrittenToIsNamedWithTheAddress() {
        BusinessReview review = Meridian.review("en-GB", Lead.VALUE);
        assertThat(writer.write(
                                review,
                                review.account()
                                        .withCsm(review.account()
                                                .csm()
                                                .map(csm -> new Csm(
                                                        csm.name(),
                                                        csm.title(),
                                                        Optional.of("t.rivera@halyard.example")))),
                                VENDOR)
                        .closing())
                .last()
                .asString()
                .contains("Tomás Rivera (t.rivera@halyard.example)");
        assertThat(letter(review).closing()).last().asString().contains("simply answer this mail; Tomás Rivera");
    }

    @Test
    void anEditionWithoutASummaryHasTheCoversFigures() {
        BusinessReview whole = Meridian.review("en-GB", Lead.VALUE);
        BusinessReview bare = withPages(
                whole,
                whole.pages().stream()
                        .filter(page -> page.key().equals("cover"))
                        .toList());
        Letter letter = letter(bare);
        assertThat(letter.figures().lines()).hasSizeBetween(2, 4);
        assertThat(letter.figures().lines().get(0).value()).isEqualTo("€1.84\u00a0M");
        assertThat(letter.shortfalls().sentences()).isEmpty();
        assertThat(String.join(" ", letter.closing())).doesNotContain("evidence");
    }

    @Test
    void anEditionWithoutFiguresHasALetterAllTheSame() {
        Letter letter = letter(withPages(Meridian.review("de-DE", Lead.VALUE), List.of()));
        assertThat(letter.subject()).endsWith("Ihr Business Review für das dritte Quartal 2026");
        assertThat(LetterText.of(letter, "", Optional.empty()))
                .contains("Guten Tag,\n")
                .doesNotContain("Kürze");
        assertThat(LetterHtml.of(letter, "", Optional.empty()))
                .doesNotContain("<table")
                .doesNotContain("<ul");
    }

    @Test
    void everyShapeOfReviewMakesALetterWithoutHolesWhoseFiguresTheDeckPrints() {
        for (long seed = 0; seed < REVIEWS; seed++) {
            BusinessReview review = random(seed);
            Letter letter = letter(review);
            Set<String> printed = review.pages().stream()
                    .flatMap(page -> Printed.of(page.key(), (Record) page).stream())
                    .map(Printed.Text::text)
                    .collect(Collectors.toSet());
            letter.figures().lines().forEach(line -> assertThat(printed)
                    .contains(line.label(), line.value(), line.note(), line.evidence()));
            assertThat(printed).containsAll(letter.shortfalls().sentences());
            String text = LetterText.of(letter, "Ada", Optional.of("https://x.example/u"));
            assertThat(HOLE.matcher(text).results()).as(text).isEmpty();
            assertThat(LetterJson.read(LetterJson.write(letter))).isEqualTo(letter);
            assertThat(LetterHtml.of(letter, "Ada", Optional.empty())).contains(letter.language());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de-DE", "yo-NG", "fr-FR", "es-ES", "pt-PT", "ar-EG"})
    void theTextHasLinesThatFitEveryTerminal(String locale) {
        String text = LetterText.of(
                letter(Meridian.review(locale, Lead.VALUE)), "Adaeze Okonkwo", Optional.of("mailto:u@h.example"));
        assertThat(text.lines()).allMatch(line -> columns(line) <= 78);
    }

    private static long columns(String line) {
        return line.codePoints()
                .filter(sign -> Character.getType(sign) != Character.NON_SPACING_MARK)
                .count();
    }

    private Letter letter(BusinessReview review) {
        return writer.write(review, review.account(), VENDOR);
    }

    private static Optional<SummaryPage> summary(BusinessReview review) {
        return review.pages().stream()
                .filter(SummaryPage.class::isInstance)
                .map(SummaryPage.class::cast)
                .findFirst();
    }

    private static BusinessReview random(long seed) {
        RandomFigures random = new RandomFigures(seed);
        return new ReviewAssembler(Samples.messages())
                .assemble(random.snapshot, random.figures, random.settings, Samples.EXECUTIVE, Samples.options());
    }

    private static BusinessReview withPages(BusinessReview review, List<Page> pages) {
        return review.withPages(pages);
    }
}
