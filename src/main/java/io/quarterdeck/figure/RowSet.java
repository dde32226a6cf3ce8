package io.quarterdeck.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Rows of one kind that entered a figure, described so that anyone can select them again from the frozen rows: those
 * that fulfil {@code where}, of these the latest where {@code latest} says so, of these those that fulfil {@code then}.
 *
 * @param use whether the figure's {@code rows} counts them
 */
public record RowSet(String kind, Use use, List<Condition> where, Optional<Latest> latest, List<Condition> then) {
    /** What the rows do in the figure. */
    public enum Use {
        /** They are what the figure is made of. */
        COUNTED,
        /** They are needed to compute it: the baseline in force, a rate, the measurement of a goal. */
        LOOKED_UP
    }

    /**
     * Of the rows that agree in all columns of {@code per} only the last by {@code by}, ties by the row's key. A row
     * that lacks one of these columns stands for itself.
     *
     * @param since when given, the last that is not later than this day, and every row after it: the versions in force
     *     from that day on
     */
    public record Latest(List<String> per, String by, Optional<LocalDate> since) {
        public Latest {
            per = List.copyOf(per);
        }
    }

    public RowSet {
        where = List.copyOf(where);
        then = List.copyOf(then);
    }

    public static RowSet counted(String kind, Condition... where) {
        return new RowSet(kind, Use.COUNTED, Arrays.asList(where), Optional.empty(), List.of());
    }

    public static RowSet lookedUp(String kind, Condition... where) {
        return new RowSet(kind, Use.LOOKED_UP, Arrays.asList(where), Optional.empty(), List.of());
    }

    /** Also fulfils these; of the latest, where there is a {@link Latest}. */
    public RowSet and(List<Condition> more) {
        if (latest.isPresent()) {
            return new RowSet(kind, use, where, latest, joined(then, more));
        }
        return new RowSet(kind, use, joined(where, more), latest, then);
    }

    public RowSet and(Condition... more) {
        return and(Arrays.asList(more));
    }

    public RowSet latest(String by, String... per) {
        return new RowSet(kind, use, where, Optional.of(new Latest(List.of(per), by, Optional.empty())), then);
    }

    /** The versions in force on {@code day} or later. */
    public RowSet inForceSince(LocalDate day, String by, String... per) {
        return new RowSet(kind, use, where, Optional.of(new Latest(List.of(per), by, Optional.of(day))), then);
    }

    /** The same rows, needed but not counted. */
    public RowSet asLookedUp() {
        return new RowSet(kind, Use.LOOKED_UP, where, latest, then);
    }

    private static List<Condition> joined(List<Condition> some, List<Condition> more) {
        List<Condition> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
