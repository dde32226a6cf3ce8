package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.review.BusinessReview;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Decks of every extreme are PDF/A-3a and PDF/UA-1, signature, attachments and all. */
class GoldenDeckTest {
    static Stream<Arguments> decks() {
        return Stream.of(
                Arguments.of("rich", SampleReviews.review("Meridian Foods", MeridianDeck.pages())),
                Arguments.of(
                        "commented",
                        SampleReviews.review(
                                "Meridian Foods",
                                CommentedDeckTest.commented(
                                        MeridianDeck.pages(),
                                        "“Well done.”",
                                        "Ann Example, Customer Success Manager"))),
                Arguments.of("sixty-goals", SampleReviews.review(HostileDeck.LONG_NAME, HostileDeck.pages())),
                Arguments.of("sparse", SampleReviews.review("Nord", HostileDeck.sparse())),
                Arguments.of(
                        "yoruba",
                        SampleReviews.review(
                                YorubaDeck.ACCOUNT, "yo", Optional.empty(), Optional.empty(), YorubaDeck.pages())),
                Arguments.of(
                        "japanese",
                        SampleReviews.review(
                                JapaneseDeck.ACCOUNT, "ja", Optional.empty(), Optional.empty(), JapaneseDeck.pages())),
                Arguments.of(
                        "arabic",
                        SampleReviews.review(
                                ArabicDeck.ACCOUNT, "ar", Optional.empty(), Optional.empty(), ArabicDeck.pages())),
                Arguments.of("one-page", SampleReviews.review("Nord", List.of(MeridianDeck.cover()))),
                Arguments.of(
                        "draft",
                        SampleReviews.review(
                                "Meridian Foods",
                                "en-GB",
                                Optional.of("DRAFT"),
                                Optional.empty(),
                                List.of(MeridianDeck.cover(), MeridianDeck.summary()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decks")
    void veraPdfAcceptsIt(String name, BusinessReview review) {
        assertThat(VeraPdf.faults(Rendered.deck("golden-" + name, review).pdf()))
                .isEmpty();
    }
}
