package io.quarterdeck.season;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.season.ContactSheet.Section;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeasonOrderTest {
    @Test
    void heldReviewsAndUnreadableFilesStandBeforeTheShortestTheChangedAndTheRest() {
        List<Section> sections = SeasonOrder.of(
                List.of(
                        deck("Zeta", 13, "0.40"),
                        deck("Alpha", 13, "0.01"),
                        deck("beta", 13, "0.90"),
                        deck("Brief", 5, "0.95"),
                        unreadable("torn.pdf"),
                        held("Held Ltd")),
                1);
        assertThat(sections)
                .extracting(Section::heading)
                .containsExactly(
                        "Held, or without a deck", "Shortest", "Most changed since the period before", "By name");
        assertThat(names(sections.get(0))).containsExactly("Held Ltd", "torn.pdf");
        assertThat(names(sections.get(1))).containsExactly("Brief");
        assertThat(names(sections.get(2))).containsExactly("beta");
        assertThat(names(sections.get(3))).containsExactly("Alpha", "Zeta");
        assertThat(sections.get(0).cards().get(0).reason()).isEqualTo("a baseline is missing");
        assertThat(sections.get(0).cards().get(1).badges()).contains(Badge.alarm("unreadable"));
        assertThat(sections.get(2).cards().get(0).badges()).contains(Badge.notice("value +90 % on 2026-Q2"));
    }

    @Test
    void aSeasonOfEqualDecksHasNoShortest() {
        assertThat(SeasonOrder.of(List.of(deck("A", 9, "0"), deck("B", 9, "0")), 5))
                .extracting(Section::heading)
                .containsExactly("By name");
    }

    @Test
    void ofASmallSeasonNoMoreThanAQuarterEachStandsInFront() {
        List<Looked> five = List.of(
                deck("A", 9, "0.1"),
                deck("B", 9, "0.2"),
                deck("C", 9, "0.3"),
                deck("D", 8, "0.4"),
                deck("E", 7, "0.5"));
        List<Section> sections = SeasonOrder.of(five, 12);
        assertThat(names(sections.get(0))).containsExactly("E", "D");
        assertThat(names(sections.get(1))).containsExactly("C", "B");
        assertThat(names(sections.get(2))).containsExactly("A");
    }

    @Test
    void everyReviewStandsOnTheSheetOnceAndNoFrontIsLongerThanAsked() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Looked> reviews = new ArrayList<>();
            for (int index = random.nextInt(60); index >= 0; index--) {
                String name = "Account " + random.nextInt(20);
                reviews.add(
                        switch (random.nextInt(6)) {
                            case 0 -> held(name);
                            case 1 -> unreadable(name);
                            default -> deck(name, 3 + random.nextInt(10), "0." + random.nextInt(10));
                        });
            }
            int top = random.nextInt(8);
            List<Section> sections = SeasonOrder.of(reviews, top);
            assertThat(sections.stream()
                            .flatMap(section -> names(section).stream())
                            .toList())
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(
                            reviews.stream().map(Looked::name).toList());
            assertThat(sections)
                    .filteredOn(section -> section.heading().matches("Shortest|Most changed.*"))
                    .allSatisfy(section -> assertThat(section.cards()).hasSizeBetween(1, top));
        }
    }

    private static List<String> names(Section section) {
        return section.cards().stream().map(Card::name).toList();
    }

    private static Looked deck(String name, int kinds, String change) {
        DeckFacts facts = new DeckFacts(
                name,
                name,
                "2026-Q3",
                "executive",
                1,
                "headline",
                kinds,
                List.of(),
                0,
                false,
                Optional.empty(),
                Optional.of(Change.of("value", new BigDecimal(change), " %", "2026-Q2"))
                        .filter(Change::isVisible));
        return new Looked(
                Candidate.of(Path.of(name + ".pdf")),
                Optional.of(new DeckLook(kinds + 4, List.of(), Optional.empty())),
                Optional.of(facts),
                "");
    }

    private static Looked unreadable(String name) {
        return new Looked(Candidate.of(Path.of(name)), Optional.empty(), Optional.empty(), "the file is no PDF");
    }

    private static Looked held(String name) {
        Candidate candidate = new Candidate(
                name, "2026-Q3", Optional.empty(), List.of(StoreSeason.HELD), "a baseline is missing", true);
        return new Looked(candidate, Optional.empty(), Optional.empty(), "");
    }
}
