package io.quarterdeck.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {
    /** Ratios as the WebAIM contrast checker gives them. */
    @ParameterizedTest
    @CsvSource({"#000000,21", "#FFFFFF,1", "#767676,4.54", "#777777,4.47", "#FF0000,3.99", "#0000FF,8.59"})
    void contrastWithWhiteFollowsWcag(String hex, double ratio) {
        Colour colour = Colour.parse(hex).orElseThrow();
        assertThat(colour.contrast(Colour.WHITE)).isCloseTo(ratio, within(0.01));
        assertThat(Colour.WHITE.contrast(colour)).isEqualTo(colour.contrast(Colour.WHITE));
    }

    @Test
    void whatIsReadIsWrittenInCapitals() {
        assertThat(Colour.parse("#0f4c81")).map(Colour::hex).hasValue("#0F4C81");
        assertThat(Colour.parse("#0f4c81")).map(Colour::rgb).hasValue(0x0F4C81);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0F4C81", "#0F4", "#0F4C8G", "#0F4C81FF", " #0F4C81"})
    void otherFormsAreNotRead(String text) {
        assertThat(Colour.parse(text)).isEmpty();
    }

    @Test
    void aPartBeyondAByteIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Colour(0, 256, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Colour(-1, 0, 0));
    }
}
