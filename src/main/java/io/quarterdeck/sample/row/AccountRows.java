package io.quarterdeck.sample.row;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects the rows of one account; knows its calendar and its source of chance. */
public final class AccountRows {
    private final Profile profile;
    private final Chronicle chronicle;
    private final Chance chance;
    private final Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);

    public AccountRows(Profile profile, Chronicle chronicle, Chance chance) {
        this.profile = profile;
        this.chronicle = chronicle;
        this.chance = chance;
    }

    Profile profile() {
        return profile;
    }

    public Chronicle chronicle() {
        return chronicle;
    }

    /** A stream of chance of its own for each purpose, so that a change in one family leaves the others as they are. */
    public Chance chance(String purpose) {
        return chance.fork(purpose);
    }

    /** Adds a row of this account. */
    void add(Kind kind, Fields fields) {
        rows.computeIfAbsent(kind, any -> new ArrayList<>())
                .add(fields.and("account_id", profile.id()).row());
    }

    /** An id that no other row of the kind has, at this account or another: {@code meridian-foods-0042}. */
    String nextId(Kind kind) {
        int count = rows.getOrDefault(kind, List.of()).size();
        return profile.id() + "-" + String.valueOf(10_001 + count).substring(1);
    }

    /** All rows so far by kind, in the order in which they were written. */
    public Map<Kind, List<Row>> byKind() {
        Map<Kind, List<Row>> copy = new EnumMap<>(Kind.class);
        rows.forEach((kind, list) -> copy.put(kind, List.copyOf(list)));
        return copy;
    }
}
