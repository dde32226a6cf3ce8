package io.quarterdeck.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN =
            List.of("value.delivered", "value.delivered.invoices", "nps.score", "roi");

    @Test
    void aSlipOfTheKeyboardIsRecognised() {
        assertThat(Nearest.to("value.deliverd", KNOWN)).contains("value.delivered");
        assertThat(Nearest.to("weather", KNOWN)).isEmpty();
    }

    @Test
    void whatHoldsTheWordIsLikelierThanWhatIsSpeltLikeIt() {
        assertThat(Nearest.likely("delivered", KNOWN, 2))
                .containsExactly("value.delivered", "value.delivered.invoices");
        assertThat(Nearest.likely("ROY", KNOWN, 1)).containsExactly("roi");
    }
}
