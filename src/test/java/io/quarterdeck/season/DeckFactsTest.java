package io.quarterdeck.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DeckFactsTest {
    @Test
    void theFigureThatWentFarthestIsTheChange() {
        DeckFacts facts = read(points("value.delivered", "-200", "-50"), points("nrr", "1.10", "1.06"));
        assertThat(facts.change())
                .hasValueSatisfying(change -> assertThat(change.words()).isEqualTo("value +75 % on 2026-Q2"));
        assertThat(read(points("value.delivered", "100", "101"), points("nrr", "1.10", "1.06"))
                        .change())
                .hasValueSatisfying(change -> assertThat(change.words()).isEqualTo("NRR −4 pp on 2026-Q2"));
    }

    @Test
    void aChangeWithinTheMarginIsNone() {
        assertThat(read(figure("nps.change", "9"), figure("nps.change.margin", "27.4"))
                        .change())
                .isEmpty();
        assertThat(read(figure("nps.change", "-31"), figure("nps.change.margin", "27.4"))
                        .change())
                .hasValueSatisfying(change -> assertThat(change.words()).isEqualTo("NPS −31"));
        assertThat(read(points("value.delivered", "0", "5")).change())
                .as("no share of nothing")
                .isEmpty();
        assertThat(read(points("value.delivered", "1000", "1001")).change())
                .as("rounds to nothing")
                .isEmpty();
    }

    @Test
    void whatStaysBelowPlanIsToldInWholePerCent() {
        assertThat(read(figure("value.vs_plan", "0.914")).percentBelowPlan()).isEqualTo(9);
        assertThat(read(figure("value.vs_plan", "-0.62")).percentBelowPlan()).isEqualTo(162);
        assertThat(read(figure("value.vs_plan", "0.999")).percentBelowPlan()).isZero();
        assertThat(read(figure("value.vs_plan", "1.2")).percentBelowPlan()).isZero();
        assertThat(read().percentBelowPlan()).isZero();
        DeckFacts amounts = read(figure("value.delivered", "-62"), figure("value.promised", "100"));
        assertThat(amounts.percentBelowPlan()).isEqualTo(162);
        assertThat(amounts.negative()).isTrue();
    }

    @Test
    void pagesThatWereLeftOutAndRestatedFiguresAreCounted() {
        DeckFacts facts = read();
        assertThat(facts.kinds()).isEqualTo(2);
        assertThat(facts.leftOut()).containsExactly("nps", "plan");
        assertThat(facts.restated()).isEqualTo(1);
    }

    @Test
    void whatIsNoEvidenceIsRefusedInWords() {
        assertThatThrownBy(() -> DeckFacts.read("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lacks review");
        assertThatThrownBy(() -> DeckFacts.read("{".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(figure("value.vs_plan", "much"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(figure("value.vs_plan", "1e999999999")))
                .as("a number of a milliard digits")
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String figure(String id, String value) {
        return "{\"id\":\"" + id + "\",\"value\":\"" + value + "\"}";
    }

    private static String points(String id, String before, String now) {
        return "{\"id\":\"" + id + "\",\"value\":\"" + now + "\",\"points\":[{\"at\":\"2026-Q2\",\"value\":\"" + before
                + "\"},{\"at\":\"2026-Q3\",\"value\":\"" + now + "\"}]}";
    }

    private static DeckFacts read(String... figures) {
        return DeckFacts.read(("{\"review\":{\"account\":\"a\",\"account_name\":\"A\",\"period\":\"2026-Q3\","
                        + "\"edition\":\"executive\",\"revision\":1,\"headline\":\"h\"},\"figures\":["
                        + String.join(",", figures)
                        + "],\"pages\":[{},{}],\"left_out\":[{\"page\":\"nps\"},{\"page\":\"plan\"}],"
                        + "\"precedent\":{\"restated\":[{}]}}")
                .getBytes(StandardCharsets.UTF_8));
    }
}
