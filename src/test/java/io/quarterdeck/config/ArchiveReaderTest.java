package io.quarterdeck.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveReaderTest {
    @Test
    void aRetentionIsWrittenInWordsOrAsAPeriod() throws UnfitException {
        assertThat(retention("10 years")).isEqualTo(Period.ofYears(10));
        assertThat(retention("1 year")).isEqualTo(Period.ofYears(1));
        assertThat(retention("90 months")).isEqualTo(Period.ofMonths(90));
        assertThat(retention("30 days")).isEqualTo(Period.ofDays(30));
        assertThat(retention("P7Y6M")).isEqualTo(Period.of(7, 6, 0));
    }

    @Test
    void whatIsNoRetentionIsRefusedWithItsRemedy() {
        for (String text : List.of("0 years", "P0D", "-1 years", "P-3Y", "101 years", "P1200Y")) {
            assertThatThrownBy(() -> retention(text)).as(text).isInstanceOf(UnfitException.class);
        }
        for (String text : List.of("ten years", "10", "10 weeks", "forever", "P", "10years or so")) {
            assertThatThrownBy(() -> retention(text))
                    .as(text)
                    .isInstanceOfSatisfying(UnfitException.class, unfit -> assertThat(unfit.remedy())
                            .contains("10 years"));
        }
    }

    private static Period retention(String text) throws UnfitException {
        return ArchiveReader.retention()
                .of(new Node.Scalar(1, Node.Kind.TEXT, text))
                .period();
    }
}
