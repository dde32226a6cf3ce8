package io.quarterdeck.review.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DrawnOrderTest {
    @Test
    void arabicIsDrawnJoinedWithItsLastLetterFirstAndItsNumbersAsTheyAre() {
        assertThat(DrawnOrder.joined("18 دقيقة", true)).isEqualTo("ﺔﻘﻴﻗﺩ 18");
        assertThat(DrawnOrder.joined("لا (E01)", true)).isEqualTo("(E01) ﻻ");
    }

    @Test
    void aSignStaysOnItsSideOfItsNumber() {
        assertThat(DrawnOrder.joined("\u200e+12\u200e%\u200e", true)).isEqualTo("+12%");
        assertThat(DrawnOrder.joined("بين \u200e−26 و\u00a0\u200e+61", true))
                .startsWith("+61")
                .endsWith("ﻦﻴﺑ");
    }

    @Test
    void linesShowTheTextFromWhichTheyAreDrawnAndNoOther() {
        String text = "انتظرت فرقكم 18 دقيقة، أقل من 43 في العام الماضي";
        String first = "انتظرت فرقكم 18 دقيقة، ";
        String second = "أقل من 43 في العام الماضي";
        List<String> lines = List.of(visual(first), visual(second));

        assertThat(DrawnOrder.shows(lines, text)).isTrue();
        assertThat(DrawnOrder.shows(lines, text.replace("43", "34"))).isFalse();
        assertThat(DrawnOrder.shows(lines, text.replace("18", "43").replaceFirst("43 في", "18 في")))
                .isFalse();
        assertThat(DrawnOrder.shows(lines, text + " 1")).isFalse();
        assertThat(DrawnOrder.shows(List.of(visual(first)), text)).isFalse();
    }

    @Test
    void aLineIsReadFromWhereItsOwnFirstLetterIs() {
        assertThat(DrawnOrder.lineFromRight("الخطة 12")).isTrue();
        assertThat(DrawnOrder.lineFromRight("\u200e+12\u200e%\u200e")).isTrue();
        assertThat(DrawnOrder.lineFromRight("\u202ANord\u202C\u200F، 3")).isTrue();
        assertThat(DrawnOrder.lineFromRight("E01 ÷ E02")).isFalse();
        assertThat(DrawnOrder.runsFromRight(Locale.forLanguageTag("ar-AE"))).isTrue();
        assertThat(DrawnOrder.runsFromRight(Locale.forLanguageTag("yo-NG"))).isFalse();
    }

    /** As its letters are read off a page; NFKC takes the joints away. */
    private static String visual(String line) {
        return new StringBuilder(new com.ibm.icu.text.Bidi(line.strip(), com.ibm.icu.text.Bidi.RTL)
                        .writeReordered(com.ibm.icu.text.Bidi.DO_MIRRORING))
                .toString();
    }
}
