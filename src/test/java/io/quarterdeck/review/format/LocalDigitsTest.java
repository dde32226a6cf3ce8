package io.quarterdeck.review.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;

class LocalDigitsTest {
    private static final LocalDigits RIYADH = new LocalDigits(ULocale.forLanguageTag("ar-SA"));
    private static final LocalDigits DUBAI = new LocalDigits(ULocale.forLanguageTag("ar-AE"));

    @Test
    void wordsOfAPatternTakeTheDigitsButWhatChoosesDoesNot() {
        assertThat(RIYADH.ofWords("{n, plural, =12{12 {a1}} few{من 9 إلى 10} other{95\u200e%\u200e}} 7"))
                .isEqualTo("{n, plural, =12{١٢ {a1}} few{من ٩ إلى ١٠} other{٩٥٪}} ٧");
    }

    @Test
    void latinDigitsStayWhereTheCountryWritesThem() {
        assertThat(DUBAI.ofWords("{n, plural, =12{12} other{95\u200e%\u200e}}"))
                .isEqualTo("{n, plural, =12{12} other{95\u200e%\u200e}}");
        assertThat(DUBAI.of("2026")).isEqualTo("2026");
        assertThat(RIYADH.of("2026")).isEqualTo("٢٠٢٦");
    }
}
