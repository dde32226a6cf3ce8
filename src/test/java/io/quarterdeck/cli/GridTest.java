package io.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GridTest {
    @Test
    void whereThereIsRoomARowIsOneLine() {
        assertThat(Fabricated.screen(80, GridTest::print))
                .isEqualTo("Id  Account   Matter\n1   meridian  late by a day and somewhat more than that\n22  osun\n");
    }

    @Test
    void whereThereIsNoneEveryRowGoesOnBelowInTheSameColumnsAndNothingIsWider() {
        String shown = Fabricated.screen(30, GridTest::print);
        assertThat(shown)
                .isEqualTo("Id  Account\n    Matter\n1   meridian\n    late by a day and somewhat\n    more than that\n"
                        + "22  osun\n");
        assertThat(shown.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(30));
    }

    @Test
    void intoAFileARowIsOneLineHoweverLongSoThatItCanBeSearched() {
        Grid grid = new Grid("Id", "Matter");
        grid.row("1", "word ".repeat(100).strip());
        assertThat(Fabricated.plain(grid::print).lines()).hasSize(2);
    }

    @Test
    void aRowHasAsManyCellsAsThereAreHeadings() {
        Grid grid = new Grid("Id", "Matter");
        assertThatThrownBy(() -> grid.row("1")).hasMessage("1 cells under 2 headings");
    }

    private static void print(Terminal terminal) {
        Grid grid = new Grid("Id", "Account", "Matter");
        grid.row("1", "meridian", "late by a day and somewhat more than that");
        grid.row("22", "osun", "");
        grid.print(terminal);
    }
}
