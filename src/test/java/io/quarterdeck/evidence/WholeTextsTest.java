package io.quarterdeck.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeTextsTest {
    private final WholeTexts texts = new WholeTexts(Effort.over(0));

    @Test
    void aTextIsTakenWholeWhateverItsCapitalsSpacesAndQuotes() {
        texts.add("Bring 94 orders a day to 12");
        assertThat(texts.takes("“bring 94  Orders\na day to 12”", "")).isTrue();
        assertThat(texts.takes("Bring 94 orders a day to 13", "")).isFalse();
    }

    @Test
    void aPieceOutOfTheMiddleOfATextProvesNothing() {
        texts.add("Bring 94 orders a day to 12");
        assertThat(texts.takes("94", "")).isFalse();
        assertThat(texts.takes("94 orders", "")).isFalse();
        assertThat(texts.takes("12", "")).isFalse();
    }

    @Test
    void piecesAreTakenWhenTheyGoOnToTheEndThoughOthersComeBetween() {
        texts.add("Bring 94 orders a day to 12");
        texts.add("Halve the 8 hours");
        assertThat(texts.takes("Bring 94", "the first")).isTrue();
        assertThat(texts.takes("Halve the 8", "the second")).isTrue();
        assertThat(texts.unfinished()).containsExactly("the first", "the second");
        assertThat(texts.takes("orders a day", "")).isTrue();
        assertThat(texts.takes("hours", "")).isTrue();
        assertThat(texts.unfinished()).containsExactly("the first");
        assertThat(texts.takes("to 12", "")).isTrue();
        assertThat(texts.unfinished()).isEmpty();
    }

    @Test
    void aBeginningThatNeverGoesOnIsNotTheText() {
        texts.add("Reduce the backlog by 500");
        assertThat(texts.takes("Reduce the backlog by 5", "only a part")).isTrue();
        assertThat(texts.unfinished()).containsExactly("only a part");
    }

    @Test
    void eachLineOfATextIsOne() {
        texts.add("3 ships\n12 ports");
        assertThat(texts.takes("12 ports", "")).isTrue();
        assertThat(texts.takes("3 ships 12 ports", "")).isTrue();
        assertThat(texts.unfinished()).isEmpty();
    }
}
