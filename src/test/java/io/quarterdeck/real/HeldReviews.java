package io.quarterdeck.real;

import io.quarterdeck.account.Account;
import io.quarterdeck.gate.EarlierReview;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.Gates;
import io.quarterdeck.metric.Computed;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Snapshot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which reviews of a data set its gates would hold, when each account is reviewed period after period.
 *
 * @param reviews how many account-periods there are; those before an account's first row are left out
 */
record HeldReviews(int reviews, List<Held> held) {
    /** A review that is held, and why. */
    record Held(String account, String period, List<Finding> findings) {}

    static HeldReviews of(Road road, List<Account> accounts, List<String> periods) {
        Gates gates = road.gates();
        List<Held> held = new ArrayList<>();
        int reviews = 0;
        for (Account account : accounts) {
            Optional<EarlierReview> earlier = Optional.empty();
            for (String period : periods) {
                Snapshot snapshot = road.snapshot(account, period);
                if (snapshot.rows().values().stream().allMatch(List::isEmpty)) {
                    continue;
                }
                Computed computed = road.computed(snapshot);
                List<Finding> findings = gates.look(snapshot, computed, earlier, List.of());
                reviews++;
                if (!findings.isEmpty()) {
                    held.add(new Held(account.id(), period, findings));
                }
                earlier = Optional.of(archived(snapshot, computed));
            }
        }
        return new HeldReviews(reviews, List.copyOf(held));
    }

    /** The rules that hold each review, by its account and period. */
    Map<String, String> rules() {
        return held.stream()
                .collect(Collectors.toMap(
                        review -> review.account() + " " + review.period(), review -> review.findings().stream()
                                .map(Finding::rule)
                                .distinct()
                                .collect(Collectors.joining(", "))));
    }

    /** How many reviews each rule holds, and what it says of the first of them. */
    void print(String set) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> first = new TreeMap<>();
        held.forEach(review -> review.findings().stream()
                .map(Finding::rule)
                .distinct()
                .forEach(rule -> {
                    counts.merge(rule, 1, Integer::sum);
                    review.findings().stream()
                            .filter(finding -> finding.rule().equals(rule))
                            .forEach(finding -> first.putIfAbsent(rule, finding.message()));
                }));
        System.out.printf("%s: reviews=%d held=%d by rule %s%n", set, reviews, held.size(), counts);
        first.forEach((rule, message) -> System.out.println("  " + rule + ": " + message));
    }

    private static EarlierReview archived(Snapshot snapshot, Computed computed) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        snapshot.rows().forEach((kind, rows) -> counts.put(kind, rows.size()));
        Map<String, EarlierReview.Shown> values = new TreeMap<>();
        computed.figures().all().forEach(figure -> figure.value()
                .ifPresent(value -> values.put(figure.id(), new EarlierReview.Shown(value, figure.unit()))));
        return new EarlierReview(snapshot.period().name(), counts, values);
    }
}
