package io.quarterdeck.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.review.format.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCoverageTest {
    private static final List<Run> TWELVE = List.of(figure("12"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "−12 in all",
                "reached −12 in all",
                "reached -12",
                "reached –12",
                "(−12)",
                "− 12 in all",
                "+12 in all",
                "±12",
                "reached 12% in all",
                "reached 12 % in all",
                "reached 12 %.",
                "reached ١٢٪ in all",
                "reached 12 €",
                "reached 12×",
                "reached .12"
            })
    void aSignBesideANumberMakesItAnother(String drawn) {
        List<Run> runs = drawn.contains("١٢") ? List.of(figure("١٢")) : TWELVE;
        assertThat(faults("P", drawn, Optional.empty(), runs)).anyMatch(fault -> fault.contains("another number"));
    }

    @Test
    void aMinusStandsBeforeACurrencyToo() {
        List<Run> money = List.of(figure("€12"));
        assertThat(faults("P", "reached €12", Optional.empty(), money)).isEmpty();
        assertThat(faults("P", "reached −€12", Optional.empty(), money))
                .anyMatch(fault -> fault.contains("another number"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "reached 12, after all.",
                "(12)",
                "– 12 of them",
                "value: 12; more",
                "12件のうち",
                "計画比12",
                "x = 12 × y",
                "12 h",
                "of 12-hour days",
                "in Jan–12"
            })
    void wordsAndPointsAndDashesBesideANumberDoNot(String drawn) {
        assertThat(faults("P", drawn, Optional.empty(), TWELVE)).isEmpty();
    }

    @Test
    void theSignOfItsOwnUnitMayFollow() {
        ReadDeck.TaggedText goal = new ReadDeck.TaggedText("P", "12 %", Optional.empty(), TWELVE);
        assertThat(new RunCoverage(Effort.over(0), Map.of("E01", "%")).faults(goal))
                .isEmpty();
        assertThat(new RunCoverage(Effort.over(0), Map.of("E02", "%")).faults(goal))
                .hasSize(1);
    }

    @Test
    void twoNumbersThatTouchAreAThird() {
        List<Run> two = List.of(figure("12"), figure("34"));
        assertThat(faults("P", "12 – 34", Optional.empty(), two)).isEmpty();
        assertThat(faults("P", "12–34", Optional.empty(), two)).isEmpty();
        assertThat(faults("P", "12 − 34", Optional.empty(), two)).isEmpty();
        for (String drawn : List.of("1234", "12.34", "12,34")) {
            assertThat(faults("P", drawn, Optional.empty(), two)).as(drawn).isNotEmpty();
        }
    }

    @Test
    void aMinusBesideALabelOfAChartIsSeen() {
        assertThat(faults("Figure", "12 −12", Optional.of("a chart"), TWELVE))
                .anyMatch(fault -> fault.contains("another number"));
        assertThat(faults("Figure", "12 −12 12", Optional.of("a chart"), List.of(figure("12"), figure("−12"))))
                .isEmpty();
    }

    @Test
    void onlyAChartsLabelsMayChangePlaces() {
        List<Run> runs = List.of(figure("4"), figure("60"));
        assertThat(faults("Figure", "60 of 4", Optional.of("4 of 60"), runs)).isEmpty();
        assertThat(faults("P", "60 of 4", Optional.of("4 of 60"), runs)).isNotEmpty();
        assertThat(faults("P", "4 of 60", Optional.of("60 of 4"), runs)).isNotEmpty();
        assertThat(faults("P", "4 of 60", Optional.of("4 of 60"), runs)).isEmpty();
    }

    /** Letters that repeat themselves were the slowest to look through. */
    @Test
    void lookingTakesNoMoreThanTheTextsAreLongTimesTheRuns() {
        for (String role : List.of("P", "Figure")) {
            long small = work(role, 1_000);
            long large = work(role, 4_000);
            assertThat(large).as(role).isLessThanOrEqualTo(5 * small);
        }
    }

    private static long work(String role, int letters) {
        Effort effort = Effort.over(letters);
        String drawn = "1".repeat(letters);
        List<Run> runs = List.of(figure("1".repeat(letters / 2) + "2"), figure("11"), figure("1"));
        new RunCoverage(effort, Map.of()).faults(new ReadDeck.TaggedText(role, drawn, alternative(role), runs));
        return effort.spent();
    }

    @Test
    void moreThanAnyDeckNeedsIsRefusedAndSaid() {
        List<Run> runs = new ArrayList<>();
        for (int count = 0; count < 20_000; count++) {
            runs.add(figure(Integer.toString(count)));
        }
        ReadDeck.TaggedText chart =
                new ReadDeck.TaggedText("Figure", "x 1 ".repeat(20_000), Optional.of("a chart"), runs);
        Effort effort = Effort.over(200_000);
        assertThatThrownBy(() -> new RunCoverage(effort, Map.of()).faults(chart))
                .isInstanceOf(UnreadableDeckException.class)
                .hasMessageContaining("too much text to check");
        assertThat(effort.spent()).isLessThan(111_000_000);
    }

    private static Optional<String> alternative(String role) {
        return role.equals("Figure") ? Optional.of("a chart") : Optional.empty();
    }

    private static List<String> faults(String role, String drawn, Optional<String> alternative, List<Run> runs) {
        return new RunCoverage(Effort.over(0), Map.of())
                .faults(new ReadDeck.TaggedText(role, drawn, alternative, runs));
    }

    private static Run figure(String text) {
        return new Run(Run.Kind.FIGURE, "E01", text);
    }
}
