package io.quarterdeck.metric;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.period.ReviewPeriod;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The frozen rows of one account (or of the whole portfolio) from which every figure of a review is computed.
 *
 * @param rows rows by kind, each list in the order of its key; a kind that has a pull but no rows is present and empty
 * @param pulls the statement behind each kind
 * @param sourceLoadedAt when the warehouse loaded a kind, where it says so
 * @param precedent the deck of an earlier period that the customer holds, where there is one
 * @param frozenAt when the source's transaction began, by the source's clock
 */
public record Snapshot(
        Account account,
        ReviewPeriod period,
        List<Contact> contacts,
        Map<Kind, List<Row>> rows,
        Map<Kind, PullOrigin> pulls,
        Map<Kind, Instant> sourceLoadedAt,
        Optional<Precedent> precedent,
        Instant frozenAt) {
    public Snapshot {
        contacts = List.copyOf(contacts);
        Map<Kind, List<Row>> copy = new EnumMap<>(Kind.class);
        rows.forEach((kind, list) -> copy.put(kind, List.copyOf(list)));
        rows = Collections.unmodifiableMap(copy);
        pulls = Map.copyOf(pulls);
        sourceLoadedAt = Map.copyOf(sourceLoadedAt);
    }

    /** Rows as they come from the source, before anybody looks for an earlier deck. */
    public Snapshot(
            Account account,
            ReviewPeriod period,
            List<Contact> contacts,
            Map<Kind, List<Row>> rows,
            Map<Kind, PullOrigin> pulls,
            Map<Kind, Instant> sourceLoadedAt,
            Instant frozenAt) {
        this(account, period, contacts, rows, pulls, sourceLoadedAt, Optional.empty(), frozenAt);
    }

    /** Rows of a kind; none when it has no pull. */
    public List<Row> rows(Kind kind) {
        return rows.getOrDefault(kind, List.of());
    }

    public boolean hasPull(Kind kind) {
        return rows.containsKey(kind);
    }

    /** The oldest load among these kinds that the warehouse dates. */
    public Optional<Instant> loadedAt(Set<Kind> kinds) {
        return kinds.stream()
                .map(sourceLoadedAt::get)
                .filter(java.util.Objects::nonNull)
                .min(Instant::compareTo);
    }

    /** The same rows with what became of the deck before. */
    public Snapshot after(Precedent earlier) {
        return new Snapshot(account, period, contacts, rows, pulls, sourceLoadedAt, Optional.of(earlier), frozenAt);
    }

    /** The same with these rows in the place of those of their kinds. */
    public Snapshot with(Map<Kind, List<Row>> others) {
        Map<Kind, List<Row>> all = new EnumMap<>(Kind.class);
        all.putAll(rows);
        all.putAll(others);
        return new Snapshot(account, period, contacts, all, pulls, sourceLoadedAt, precedent, frozenAt);
    }

    /**
     * The same rows for the period and the account's record of an earlier snapshot: they know what happened up to its end.
     * Exchange rates are the earlier one's, for a snapshot holds those of its own end alone.
     */
    Snapshot asOf(Snapshot earlier) {
        Map<Kind, List<Row>> then = new EnumMap<>(Kind.class);
        then.putAll(rows);
        then.put(Kind.FX_RATE, earlier.rows(Kind.FX_RATE));
        return new Snapshot(
                earlier.account, earlier.period, contacts, then, pulls, sourceLoadedAt, Optional.empty(), frozenAt);
    }
}
