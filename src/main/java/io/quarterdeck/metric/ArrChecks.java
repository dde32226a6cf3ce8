package io.quarterdeck.metric;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with movements of ARR: each is named so that its row is found, with the way to mend it. */
record ArrChecks(Basis basis, ArrLedger ledger) {
    private static final String FILE = " in the rows of config/pulls/revenue_movement.sql";
    private static final Optional<String> CLOSING = Optional.of("arr.closing");

    /**
     * Reports amounts below zero, bridges that don't close, and ARR below zero.
     *
     * @param windows of every figure and point, the review's own first
     */
    void report(List<Span> windows) {
        ledger.withWrongSign().forEach(this::reportSign);
        Set<String> reported = new HashSet<>();
        for (Span window : windows) {
            ledger.newInCohort(window).stream()
                    .collect(Collectors.groupingBy(ArrMovement::accountId, java.util.TreeMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .filter(account -> reported.add(account.getKey()))
                    .forEach(account -> reportNew(account, window));
        }
        ledger.negative(basis.period().end()).forEach((account, day) -> basis.out()
                .defect(new Defect(
                        "arr-negative",
                        CLOSING,
                        "account " + account + " has ARR below zero at the end of " + day,
                        "mend its revenue_movement rows: more can't be lost than was won")));
    }

    private void reportSign(ArrMovement movement) {
        String name = movement.type().word();
        defect(
                "arr-amount",
                "account " + movement.accountId() + ": the " + name + " " + movement.id() + " of " + movement.day()
                        + " has the arr_amount " + movement.amount().toPlainString(),
                "make the amount positive" + FILE + ", for its kind says which way it goes");
    }

    /** A movement called new belongs to no step of the cohort's bridge, so that its closing ARR is unexplained. */
    private void reportNew(Map.Entry<String, List<ArrMovement>> account, Span window) {
        ArrMovement first = account.getValue().get(0);
        int others = account.getValue().size() - 1;
        boolean grew = ledger.arr(first.accountId(), first.day()).signum() > 0;
        defect(
                "bridge-reconciles",
                "account " + account.getKey() + ": the ARR bridge from " + window.from() + " to "
                        + window.to().minusDays(1) + " leaves "
                        + ledger.bridge(account.getKey(), window).unexplained().toPlainString() + " "
                        + basis.currency() + " unexplained: the movement " + first.id() + " of " + first.day()
                        + (others == 0 ? "" : " and " + others + " more") + " is called new, though the account had ARR"
                        + " when the window opened",
                (grew ? "make it an expansion" : "make it a reactivation, for the account had churned") + FILE);
    }

    private void defect(String rule, String message, String remedy) {
        basis.out().defect(new Defect(rule, CLOSING, message, remedy));
    }
}
