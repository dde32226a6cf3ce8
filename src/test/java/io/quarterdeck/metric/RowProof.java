package io.quarterdeck.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.figure.Figure;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Whether the rows that figures name are those that they are made of. */
public final class RowProof {
    private final Snapshot snapshot;
    private final Function<Snapshot, Computed> computation;
    private final RowSets rows;

    public RowProof(Snapshot snapshot, Function<Snapshot, Computed> computation) {
        this.snapshot = snapshot;
        this.computation = computation;
        this.rows = new RowSets(snapshot);
    }

    public List<Figure> figures() {
        return computation.apply(snapshot).figures().all();
    }

    /** As many rows as the figure counts. */
    public void counts(Figure figure) {
        int selected =
                rows.counted(figure).values().stream().mapToInt(List::size).sum();
        assertThat(selected).as("rows of %s, %s", figure.id(), figure.rowSets()).isEqualTo(figure.rows());
    }

    /**
     * The same value from the figure's own rows alone. What is zero because no row fulfils its condition is told from
     * nothing only by the rows that don't.
     */
    public void suffices(Figure figure) {
        Map<Kind, List<Row>> own = new EnumMap<>(Kind.class);
        snapshot.rows().keySet().forEach(kind -> own.put(kind, List.of()));
        own.putAll(rows.of(figure));
        Snapshot reduced = new Snapshot(
                snapshot.account(),
                snapshot.period(),
                snapshot.contacts(),
                own,
                snapshot.pulls(),
                snapshot.sourceLoadedAt(),
                snapshot.precedent(),
                snapshot.frozenAt());
        Optional<BigDecimal> again = computation.apply(reduced).figures().value(figure.id());
        boolean zeroOfNoRows = figure.rows() == 0
                && figure.value().map(value -> value.signum() == 0).orElse(false);
        if (!(zeroOfNoRows && again.isEmpty())) {
            assertThat(again.map(BigDecimal::stripTrailingZeros))
                    .as("%s from its own rows, %s", figure.id(), figure.rowSets())
                    .isEqualTo(figure.value().map(BigDecimal::stripTrailingZeros));
        }
    }
}
