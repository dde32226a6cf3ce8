package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.LoneSources;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decks of accounts that have one source alone, and a name of some length or more: no page of theirs is blank. */
class SparseDeckTest {
    static List<BusinessReview> reviews() {
        return LoneSources.reviews();
    }

    @ParameterizedTest
    @MethodSource("reviews")
    void everyPageShowsSomething(BusinessReview review) {
        Deck deck = Rendered.deck("sparse", review);
        assertThat(IntStream.rangeClosed(1, deck.pages()).mapToObj(page -> Rendered.text(deck, page)))
                .noneMatch(String::isBlank);
    }
}
