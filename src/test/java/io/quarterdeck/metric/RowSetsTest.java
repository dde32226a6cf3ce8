package io.quarterdeck.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.json.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSetsTest {
    /** How many figures of a snapshot are computed again from their own rows alone. */
    private static final int SAMPLE = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyFigureOfCrowdedRowsIsMadeOfTheRowsItNames(long seed) {
        CrowdedSnapshots crowded = new CrowdedSnapshots(seed);
        MetricSettings settings = crowded.settings();
        Random random = new Random(seed);
        proven(new RowProof(crowded.ofAccount(), snapshot -> BusinessFigures.compute(snapshot, settings)), random);
        proven(
                new RowProof(
                        crowded.ofPortfolio(),
                        snapshot -> BusinessFigures.portfolio(snapshot, settings, crowded.accounts())),
                random);
    }

    @Test
    void everyFigureOfHostileRowsCountsTheRowsItNames() {
        RandomSnapshots hostile = new RandomSnapshots(4);
        for (int i = 0; i < 200; i++) {
            Snapshot snapshot = ownRows(hostile.next());
            RowProof proof = new RowProof(
                    snapshot,
                    any -> BusinessFigures.compute(
                            any, MetricSettings.defaults(snapshot.account().currency())));
            proof.figures().forEach(proof::counts);
        }
    }

    @Test
    void aFigureNamesTheVersionsThatWereInForce() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q1")
                .drivers(SnapshotFixture.saving("invoices", "money"))
                .baseline("invoices", "2024-01-01", "12")
                .baseline("invoices", "2025-06-01", "10")
                .baseline("invoices", "2026-02-01", "9")
                .baseline("invoices", "2026-05-01", "8")
                .baseline("orders", "2025-06-01", "7")
                .measured("invoices", "2026-01-10", "4", "2")
                .measured("invoices", "2026-02-10", "4", "2")
                .measured("invoices", "2026-04-10", "4", "2");
        Figure delivered = SnapshotFixture.figure(fixture.compute(), "value.delivered.invoices");

        Map<Kind, List<Row>> rows = RowSets.select(fixture.snapshot(), delivered);

        assertThat(rows.get(Kind.BASELINE))
                .extracting(row -> row.day("effective_from"))
                .containsExactly(LocalDate.parse("2025-06-01"), LocalDate.parse("2026-02-01"));
        assertThat(rows.get(Kind.MEASUREMENT))
                .extracting(row -> row.day("measured_on"))
                .containsExactly(LocalDate.parse("2026-01-10"), LocalDate.parse("2026-02-10"));
    }

    @Test
    void theHashIsOfCanonicalLinesThatAnyoneCanWrite() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q1")
                .invested("i2", "2026-01-02", "20.50")
                .invested("i1", "2026-01-01", "10");
        Figure invested = SnapshotFixture.figure(fixture.compute(), "investment.cumulative");

        String lines = "investment {\"account_id\":\"A1\",\"amount\":\"10\",\"invested_on\":\"2026-01-01\","
                + "\"investment_id\":\"i1\",\"kind\":\"subscription\"}\n"
                + "investment {\"account_id\":\"A1\",\"amount\":\"20.50\",\"invested_on\":\"2026-01-02\","
                + "\"investment_id\":\"i2\",\"kind\":\"subscription\"}\n";
        assertThat(RowSets.sha256(fixture.snapshot(), invested))
                .isEqualTo(Sha256.hex(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private static void proven(RowProof proof, Random random) {
        List<Figure> figures = proof.figures();
        figures.forEach(proof::counts);
        for (int i = 0; i < SAMPLE; i++) {
            proof.suffices(figures.get(random.nextInt(figures.size())));
        }
    }

    /** As a pull gives them: of the account alone. */
    private static Snapshot ownRows(Snapshot snapshot) {
        Map<Kind, List<Row>> rows = new java.util.EnumMap<>(Kind.class);
        snapshot.rows()
                .forEach((kind, list) -> rows.put(
                        kind,
                        list.stream()
                                .map(row -> {
                                    Map<String, Object> values = new java.util.HashMap<>(row.values());
                                    values.computeIfPresent("account_id", (column, any) -> snapshot.account()
                                            .id());
                                    return Row.of(values);
                                })
                                .sorted(RowOrder.of(kind))
                                .toList()));
        return new Snapshot(
                snapshot.account(),
                snapshot.period(),
                snapshot.contacts(),
                rows,
                snapshot.pulls(),
                snapshot.sourceLoadedAt(),
                snapshot.precedent(),
                snapshot.frozenAt());
    }
}
