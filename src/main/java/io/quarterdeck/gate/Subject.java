package io.quarterdeck.gate;

import io.quarterdeck.metric.Computed;
import io.quarterdeck.metric.KeptAgreement;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.period.ReviewPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the gates look at: one review's rows, told apart by the period into which they fall, its figures, what was before. */
final class Subject {
    /** Periods before the reviewed one that say what is usual. */
    static final int BEFORE = 4;

    private final Snapshot snapshot;
    private final Computed computed;
    private final Optional<EarlierReview> earlier;
    private final List<KeptAgreement> promises;
    private final Map<Kind, List<List<Row>>> periods = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Row>> older = new EnumMap<>(Kind.class);

    Subject(Snapshot snapshot, Computed computed, Optional<EarlierReview> earlier, List<KeptAgreement> promises) {
        this.snapshot = snapshot;
        this.computed = computed;
        this.earlier = earlier;
        this.promises = List.copyOf(promises);
        Timeline.KINDS.forEach(this::sort);
    }

    private void sort(Kind kind) {
        List<List<Row>> byBack = new ArrayList<>();
        List<LocalDate> starts = new ArrayList<>();
        for (int back = 0; back <= BEFORE; back++) {
            byBack.add(new ArrayList<>());
            starts.add(period().back(back).start());
        }
        List<Row> longAgo = new ArrayList<>();
        for (Row row : snapshot.rows(kind)) {
            Optional<LocalDate> day = Timeline.day(kind, row, period().zone());
            if (day.isEmpty() || !day.get().isBefore(period().end())) {
                continue;
            }
            int back = 0;
            while (back <= BEFORE && day.get().isBefore(starts.get(back))) {
                back++;
            }
            (back > BEFORE ? longAgo : byBack.get(back)).add(row);
        }
        periods.put(kind, byBack);
        older.put(kind, longAgo);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Computed computed() {
        return computed;
    }

    Optional<EarlierReview> earlier() {
        return earlier;
    }

    List<KeptAgreement> promises() {
        return promises;
    }

    ReviewPeriod period() {
        return snapshot.period();
    }

    /** Rows of the reviewed period. */
    List<Row> now(Kind kind) {
        return periods.get(kind).get(0);
    }

    /** Rows of all time before the reviewed period. */
    List<Row> before(Kind kind) {
        List<Row> rows = new ArrayList<>(older.get(kind));
        for (int back = BEFORE; back > 0; back--) {
            rows.addAll(periods.get(kind).get(back));
        }
        return rows;
    }

    /** Numbers of rows in the four periods before, the latest first, as far back as the kind has rows at all. */
    List<Integer> countsBefore(Kind kind) {
        List<Integer> counts = new ArrayList<>();
        int known = 0;
        for (int back = 1; back <= BEFORE; back++) {
            counts.add(periods.get(kind).get(back).size());
            known = counts.get(back - 1) > 0 ? back : known;
        }
        return older.get(kind).isEmpty() ? counts.subList(0, known) : counts;
    }

    /** Begins every message, so that it can be read without its review. */
    String who() {
        return "account " + snapshot.account().id() + ", " + period().name() + ": ";
    }
}
