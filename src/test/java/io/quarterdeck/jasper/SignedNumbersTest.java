package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.chart.Typeface;
import io.quarterdeck.review.format.SignedNumber;
import java.awt.Font;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SignedNumbersTest {
    @Test
    void aNumberWithASignStaysOnOneLine() {
        assertThat(pieces("plan −3.19 M")).containsExactly("plan ", "−3.19 ", "M");
        assertThat(pieces("(+2,480,000 %)")).containsExactly("(+2,480,000 ", "%)");
        assertThat(pieces("−€3.19 M")).containsExactly("−€3.19 ", "M");
        assertThat(pieces("計画−3.19億")).contains("−3.19");
    }

    @Test
    void aDayStaysOnOneLine() {
        assertThat(pieces("from = 2026-07-01; to = 2026-10-01")).contains("2026-07-01; ", "2026-10-01");
        assertThat(pieces("INV-2026-0107")).contains("2026-");
    }

    @Test
    void aSignWithinAWordOrBetweenTermsStaysWhatItIs() {
        assertThat(SignedNumber.lettered("actual − baseline, R+D")).isEqualTo("actual − baseline, R+D");
    }

    @Test
    void aTitleNeverBreaksWithinANumber() {
        Typeface font = Typeface.of(new Font(Font.SANS_SERIF, Font.BOLD, 20));
        assertThat(TitleBreak.balanced("第2四半期の創出価値は39.4億円（計画−3.19億円）", font, 400))
                .doesNotContain(".\n", ",\n", "−\n");
    }

    private static List<String> pieces(String text) {
        String measured = SignedNumber.lettered(text);
        assertThat(measured).hasSameSizeAs(text);
        BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(measured);
        List<String> pieces = new ArrayList<>();
        int from = places.first();
        for (int to = places.next(); to != BreakIterator.DONE; to = places.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
