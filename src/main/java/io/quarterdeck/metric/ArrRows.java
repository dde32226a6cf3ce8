package io.quarterdeck.metric;

import static io.quarterdeck.figure.Condition.before;
import static io.quarterdeck.figure.Condition.from;
import static io.quarterdeck.figure.Condition.is;
import static io.quarterdeck.figure.Condition.noneOf;
import static io.quarterdeck.figure.Condition.oneOf;

import io.quarterdeck.figure.Condition;
import io.quarterdeck.figure.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which movements of ARR enter a figure of one window.
 *
 * @param outside accounts with movements but without ARR when the window opened
 * @param strangers accounts that don't belong to the portfolio
 * @param currencies of the accounts
 */
record ArrRows(Basis basis, Span window, Set<String> outside, Set<String> strangers, Set<String> currencies) {
    private static final String DAY = "effective_on";
    private static final String ACCOUNT = "account_id";

    /** Movements before the window: they say who is in the cohort. */
    List<RowSet> opening() {
        return sets(read(before(DAY, window.from())));
    }

    /** One step of the cohort's bridge. */
    List<RowSet> step(ArrMovement.Type type) {
        return sets(
                cohort(read(is("kind", type.word()), from(DAY, window.from()), before(DAY, window.to()))),
                cohort(read(before(DAY, window.from()))).asLookedUp());
    }

    /** The cohort's movements to the window's end. */
    List<RowSet> closing() {
        return sets(cohort(all()));
    }

    /** The other accounts' movements to the window's end. */
    List<RowSet> fromOutside() {
        return outside.isEmpty() ? List.of() : sets(all().and(oneOf(ACCOUNT, outside)));
    }

    List<RowSet> total() {
        return sets(all());
    }

    /** Movements of these accounts, for which a rate is missing. */
    static List<RowSet> unconverted(Basis basis, Set<String> accounts, Set<String> currencies) {
        List<RowSet> sets = new ArrayList<>();
        sets.add(RowSet.lookedUp("revenue_movement", oneOf(ACCOUNT, accounts)));
        ExchangeRates.rows(basis, currencies).ifPresent(sets::add);
        return List.copyOf(sets);
    }

    private RowSet all() {
        return read(before(DAY, window.to()));
    }

    private RowSet read(Condition... conditions) {
        RowSet movements = RowSet.counted("revenue_movement", conditions);
        return strangers.isEmpty() ? movements : movements.and(noneOf(ACCOUNT, strangers));
    }

    private RowSet cohort(RowSet movements) {
        return outside.isEmpty() ? movements : movements.and(noneOf(ACCOUNT, outside));
    }

    private List<RowSet> sets(RowSet... movements) {
        List<RowSet> sets = new ArrayList<>(List.of(movements));
        ExchangeRates.rows(basis, currencies).ifPresent(sets::add);
        return List.copyOf(sets);
    }
}
