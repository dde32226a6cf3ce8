package io.quarterdeck.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.review.page.Waterfall.Kind;
import io.quarterdeck.review.page.Waterfall.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Totals are shortened only where whole ones would leave slivers of what lies between them. */
class WaterfallTest {
    @Test
    void changesBetweenTotalsThatAreNearlyAlikeTakeTwoThirdsOfTheHeight() {
        BigDecimal omitted = bridge("1651", "38", "15", "-10", "1694");
        // from 1651 up to 1704 are 53, of which half stays below
        assertThat(omitted).isEqualByComparingTo("1624.5");
    }

    @Test
    void totalsThatDifferByMoreStayWhole() {
        assertThat(bridge("1640", "182", "96", "-143", "1775")).isZero();
    }

    @Test
    void aBridgeThatBeginsAtZeroHasNothingToShorten() {
        Waterfall chart = new Waterfall(
                List.of(step(Kind.CHANGE, "1000"), step(Kind.CHANGE, "1"), step(Kind.ACTUAL, "1001")), "");
        assertThat(chart.omitted()).isZero();
        assertThat(new Waterfall(List.of(), "").omitted()).isZero();
    }

    @Test
    void lossesAndLevelsOnBothSidesOfZeroStayWhole() {
        assertThat(bridge("-1000", "10", "-990")).isZero();
        assertThat(bridge("10", "-20", "-10")).isZero();
    }

    @Test
    void whatIsNextToNothingIsNotBlownUp() {
        assertThat(bridge("1000000", "1", "1000001")).isZero();
        assertThat(bridge("1000", "0", "1000")).isZero();
    }

    private static BigDecimal bridge(String... amounts) {
        List<Step> steps = new ArrayList<>();
        for (int at = 0; at < amounts.length; at++) {
            Kind kind = at == 0 ? Kind.PLAN : at == amounts.length - 1 ? Kind.ACTUAL : Kind.CHANGE;
            steps.add(step(kind, amounts[at]));
        }
        return new Waterfall(steps, "").omitted();
    }

    private static Step step(Kind kind, String amount) {
        return new Step("", kind, new BigDecimal(amount), amount, Tone.NEUTRAL);
    }
}
