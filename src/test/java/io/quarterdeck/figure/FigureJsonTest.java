package io.quarterdeck.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.json.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureJsonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    @Test
    void everyKeyOfTheContractStandsInItsOrderAndNoDecimalHasAnExponent() {
        Figure figure = Figure.of("value.delivered.energy", "Energy", Unit.quantity("kWh"))
                .formula("sum(x) * haircut")
                .input("sum", new BigDecimal("1.5E+7"))
                .input("tiny", new BigDecimal("1E-9"))
                .input("n", 3)
                .input("period", "2026-Q3")
                .source("measurement", 3, DAY)
                .points(List.of(
                        new Point(
                                "2026-Q2",
                                Optional.of(LocalDate.of(2026, 4, 1)),
                                Optional.empty(),
                                Map.of("n", new BigDecimal("2E+1"))),
                        new Point("9", Optional.empty(), Optional.of(new BigDecimal("4E+2")), Map.of())))
                .confidence(Confidence.ATTESTED)
                .status(Status.AT_RISK)
                .withheld(new BigDecimal("-1.23E+20"), Absence.TOO_FEW_ANSWERS);

        assertThat(FigureJson.tree(figure).keySet())
                .containsExactly(
                        "id",
                        "name",
                        "value",
                        "unit",
                        "printed",
                        "reason",
                        "points",
                        "formula",
                        "inputs",
                        "source",
                        "rows",
                        "as_of",
                        "confidence",
                        "status");
        assertThat(FigureJson.tree(figure))
                .containsEntry("value", "-123000000000000000000")
                .containsEntry("unit", "kWh")
                .containsEntry("printed", false)
                .containsEntry("reason", "fewer than five answers: counts only")
                .containsEntry("rows", 3)
                .containsEntry("as_of", "2026-09-30")
                .containsEntry("confidence", "attested")
                .containsEntry("status", "at_risk")
                .containsEntry(
                        "inputs", Map.of("sum", "15000000", "tiny", "0.000000001", "n", "3", "period", "2026-Q3"));
        assertThat(FigureJson.tree(figure).get("points").toString())
                .isEqualTo("[{at=2026-Q2, start=2026-04-01, value=null, detail={n=20}}, {at=9, value=400}]");
    }

    /** A reader tells "no value" from a key that was forgotten: value is there and null. */
    @Test
    void whatIsAbsentHasANullValueAndItsReasonAndNoOptionalKeys() {
        Figure figure = Figure.of("nrr", "Net revenue retention", Unit.RATIO)
                .source("revenue_movement", 0, DAY)
                .absent(Absence.OPENING_ZERO);

        assertThat(FigureJson.tree(figure).keySet())
                .containsExactly(
                        "id", "name", "value", "unit", "printed", "reason", "formula", "inputs", "source", "rows",
                        "as_of");
        assertThat(Json.pretty(FigureJson.tree(figure))).containsPattern("\"value\"\\s*:\\s*null");
    }
}
