package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.review.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostileDeckTest {
    private static final Deck DECK =
            Rendered.deck("hostile", SampleReviews.review(HostileDeck.LONG_NAME, HostileDeck.pages()));

    @Test
    void sixtyGoalsThirtyActionsAndAHundredFiguresFlowOverPagesWithTheirHeads() {
        String text = Rendered.text(DECK);
        for (int number = 1; number <= 60; number++) {
            if (number != 3) {
                assertThat(text).contains("Goalnumber" + number + "asweagreedit");
            }
        }
        for (int number = 1; number <= 110; number++) {
            assertThat(text).contains("Figure" + (number == 7 ? 8 : number));
        }
        int goalPages = 0;
        for (int page = 1; page <= DECK.pages(); page++) {
            String printed = Rendered.text(DECK, page);
            if (printed.contains("Goalnumber")) {
                goalPages++;
                assertThat(printed).contains("Yourgoal,inyourwords").contains("Progressfrombaselinetotarget");
            }
        }
        assertThat(goalPages).isBetween(10, 14);
    }

    @Test
    void longNamesArePrintedWhole() {
        String text = Rendered.text(DECK);
        assertThat(text).contains(Rendered.squeezed(HostileDeck.LONG_NAME));
        assertThat(text.split(java.util.regex.Pattern.quote(Rendered.squeezed(HostileDeck.LONG_DRIVER)), -1))
                .as("goal, bridge, summary, plan, its action, figure and formula")
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void nothingTurnsIntoAnEllipsisOrAWordOfTheMachine() {
        assertThat(Rendered.text(DECK))
                .doesNotContain("…")
                .doesNotContain("...")
                .doesNotContain("null")
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
    }

    @Test
    void titlesStandOnEachPageOfTheirOwn() {
        List<String> titles =
                HostileDeck.pages().stream().map(page -> page.head().title()).toList();
        List<String> seen = new ArrayList<>();
        for (int page = 1; page <= DECK.pages(); page++) {
            String printed = Rendered.text(DECK, page);
            titles.stream()
                    .filter(title -> printed.contains(Rendered.squeezed(title)))
                    .forEach(seen::add);
        }
        assertThat(seen).containsAll(titles);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(DECK.pages());
    }

    @Test
    void whatIsEmptyLeavesNoTrace() {
        List<Page> pages = HostileDeck.sparse();
        Deck deck = Rendered.deck("sparse", SampleReviews.review("Nord", pages));
        assertThat(deck.pages()).isEqualTo(pages.size());
        assertThat(Rendered.text(deck)).doesNotContain("null").doesNotContain("Whatweask");
    }

    @Test
    void aDraftSaysSoOnEachPage() {
        Deck deck = Rendered.deck(
                "draft",
                SampleReviews.review(
                        "Meridian Foods", "en-GB", Optional.of("DRAFT"), Optional.empty(), MeridianDeck.pages()));
        for (int page = 1; page <= deck.pages(); page++) {
            // the letters stand on a slope, and so on a line each
            assertThat(Rendered.text(deck, page).chars().filter(letter -> letter == 'D' || letter == 'F'))
                    .isNotEmpty();
        }
    }
}
