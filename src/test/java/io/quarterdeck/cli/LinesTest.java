package io.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void anAccentOnAnotherCharacterTakesNoCellOfItsOwn() {
        assertThat(Lines.cells("O\u0323\u0300s\u0323un")).isEqualTo(4);
        assertThat(Lines.padded("o\u0323", 3)).isEqualTo("o\u0323  ");
    }

    @Test
    void textBreaksBetweenWordsAndAPathStaysWhole() {
        assertThat(Lines.wrapped("see out/2026/2026-Q3/long-name.pdf for more of it", 12))
                .containsExactly("see", "out/2026/2026-Q3/long-name.pdf", "for more of", "it");
        assertThat(Lines.wrapped("one\ntwo three", 40)).containsExactly("one", "two three");
        assertThat(Lines.wrapped("", 10)).containsExactly("");
    }
}
