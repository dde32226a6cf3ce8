package io.quarterdeck.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Lead;
import io.quarterdeck.account.Vendor;
import io.quarterdeck.delivery.Letter;
import io.quarterdeck.delivery.LetterHtml;
import io.quarterdeck.delivery.LetterText;
import io.quarterdeck.delivery.LetterWriter;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Run;
import io.quarterdeck.review.page.CoverPage;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.PageTexts;
import io.quarterdeck.review.page.SummaryPage;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter repeats numbers that the deck proves, and holds no mark of where they come from. */
class LetterNumbersTest {
    private static final int REVIEWS = 100;
    private static final Pattern MARK = Pattern.compile("[\uFDD0-\uFDEF]");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Vendor VENDOR = new Vendor(
            "Halyard", List.of("halyard.example"), Currency.getInstance("EUR"), ZoneOffset.UTC, Locale.ENGLISH);

    private final LetterWriter writer = new LetterWriter(Samples.messages());

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de-DE", "yo-NG", "fr-FR", "es-ES", "pt-PT", "ja-JP", "ar-EG"})
    void everyNumberOfALetterStandsWithinAMarkOfThePagesOrIsADate(String locale) {
        for (Lead lead : Lead.values()) {
            check(Meridian.review(locale, lead));
        }
    }

    @Test
    void aLetterOfWhateverReviewHasNoOtherNumbers() {
        for (long seed = 0; seed < REVIEWS; seed++) {
            RandomFigures random = new RandomFigures(seed);
            check(new ReviewAssembler(Samples.messages())
                    .assemble(random.snapshot, random.figures, random.settings, Samples.EXECUTIVE, Samples.options()));
        }
    }

    @Test
    void aNumberThatNoPageMarksIsFound() {
        assertThat(covered("12 % more than 2026", Set.of("12 %", "2026"))).isTrue();
        assertThat(covered("112 % more", Set.of("12 %"))).isFalse();
        assertThat(covered("12 % of 3", Set.of("12 %"))).isFalse();
        assertThat(covered("2026年5月期", Set.of("2026年", "5"))).isTrue();
    }

    private void check(BusinessReview review) {
        Letter letter = writer.write(review, review.account(), VENDOR);
        Set<String> proven = proven(review);
        for (String text : texts(letter)) {
            assertThat(covered(text, proven)).as(text).isTrue();
        }
        assertThat(LetterText.of(letter, "Ada", Optional.empty())).doesNotContainPattern(MARK);
        assertThat(LetterHtml.of(letter, "Ada", Optional.empty())).doesNotContainPattern(MARK);
    }

    private static List<String> texts(Letter letter) {
        List<String> texts = new ArrayList<>(List.of(letter.subject(), letter.opening(), letter.unsubscribe()));
        letter.figures()
                .lines()
                .forEach(line -> texts.addAll(List.of(line.label(), line.value(), line.note(), line.evidence())));
        texts.add(letter.figures().heading());
        texts.add(letter.shortfalls().heading());
        texts.addAll(letter.shortfalls().sentences());
        texts.addAll(letter.notices());
        texts.addAll(letter.closing());
        texts.addAll(letter.signature());
        return texts;
    }

    /** What the cover and the summary mark, and the year and month of the period that the subject names. */
    private static Set<String> proven(BusinessReview review) {
        Set<String> proven = new HashSet<>();
        for (Page page : review.pages()) {
            if (page instanceof CoverPage || page instanceof SummaryPage) {
                for (String text : PageTexts.of(page)) {
                    Marks.runs(text).stream().map(Run::text).forEach(proven::add);
                }
            }
        }
        var formats = Samples.messages().formats(review.account().locale());
        proven.add(Marks.plain(formats.dates().month(review.period().start())));
        proven.add(Marks.plain(formats.periods().bare(review.period())));
        proven.add(formats.words().digits(Integer.toString(review.period().fiscalYear())));
        return proven;
    }

    /** Whether every digit stands within one of the pieces, and none of them cuts a number. */
    private static boolean covered(String text, Set<String> pieces) {
        boolean[] within = new boolean[text.length()];
        for (String piece : pieces) {
            for (int at = text.indexOf(piece); at >= 0 && !piece.isEmpty(); at = text.indexOf(piece, at + 1)) {
                int end = at + piece.length();
                boolean cuts = continues(text, at) || continues(text, end);
                for (int index = at; index < end && !cuts; index++) {
                    within[index] = true;
                }
            }
        }
        for (int index = 0; index < text.length(); index++) {
            if (isDigit(text, index) && !within[index]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a number goes on from before the place to after it. */
    private static boolean continues(String text, int place) {
        return place > 0 && place < text.length() && isDigit(text, place - 1) && isDigit(text, place);
    }

    private static boolean isDigit(String text, int index) {
        return DIGIT.matcher(text.substring(index, index + 1)).matches();
    }
}
