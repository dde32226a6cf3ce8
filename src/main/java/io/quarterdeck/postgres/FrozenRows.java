package io.quarterdeck.postgres;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.PullException;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.RowOrder;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.period.ReviewPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers pulled rows and freezes them: in the order of their keys, without persons, without what nobody reads. */
final class FrozenRows {
    /** Roughly what a row takes with what is computed from it; keeps a huge portfolio from running out of memory. */
    private static final long BYTES_A_ROW = 1536;

    private final LocalDate end;
    private final Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
    private long count;

    /** @param end first day after the period */
    FrozenRows(LocalDate end) {
        this.end = end;
    }

    /** @throws PullException when the rows so far don't fit into the memory that this process may use */
    void add(Kind kind, List<Row> more) {
        count += more.size();
        long most = Runtime.getRuntime().maxMemory() / BYTES_A_ROW;
        if (count > most) {
            throw new PullException("The pulls returned more than " + most + " rows (the last ones of " + kind.id()
                    + "), more than this process has memory for. Aggregate them in the pull, or give Java more memory"
                    + " (-Xmx).");
        }
        rows.computeIfAbsent(kind, first -> new ArrayList<>()).addAll(more);
    }

    Snapshot snapshot(Account account, ReviewPeriod period, List<Contact> contacts, PullFiles pulls, Instant frozenAt) {
        Map<Kind, List<Row>> frozen = new EnumMap<>(Kind.class);
        rows.forEach((kind, list) -> frozen.put(kind, freeze(kind, list)));
        return new Snapshot(
                account, period, contacts, frozen, pulls.origins(account.id(), end), loadedAt(pulls), frozenAt);
    }

    private List<Row> freeze(Kind kind, Collection<Row> list) {
        List<Row> sorted = list.stream().sorted(RowOrder.of(kind)).toList();
        return kind == Kind.FX_RATE ? inForce(sorted) : Pseudonyms.freeze(kind, sorted);
    }

    /** Of years of daily rates only those in force on the period's last day convert anything. */
    private List<Row> inForce(List<Row> sorted) {
        Map<String, Row> latest = new TreeMap<>();
        sorted.stream()
                .filter(row -> row.day("rate_on").isBefore(end))
                .forEach(row -> latest.put(row.text("currency"), row));
        return List.copyOf(latest.values());
    }

    private Map<Kind, Instant> loadedAt(PullFiles pulls) {
        Map<Kind, Instant> loadedAt = new EnumMap<>(Kind.class);
        for (Row row : rows.getOrDefault(Kind.SOURCE_CLOCK, List.of())) {
            String id = row.text("kind");
            Kind kind = Kind.byId(id)
                    .orElseThrow(
                            () -> new PullException(
                                    pulls.find(Kind.SOURCE_CLOCK)
                                                    .map(Pull::file)
                                                    .orElseThrow() + ": kind \"" + id
                                            + "\" is no kind of rows; leave the row out or write the name of a pull without .sql"));
            loadedAt.put(kind, row.instant("loaded_at"));
        }
        return loadedAt;
    }
}
