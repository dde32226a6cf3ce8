package io.quarterdeck.gate;

import io.quarterdeck.metric.Agreement;
import io.quarterdeck.metric.Agreements;
import io.quarterdeck.metric.KeptAgreement;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Overwritten;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds baselines, promises and goals that were changed or taken away after a review had frozen them. */
final class OverwrittenPromises implements Watcher {
    @Override
    public List<Finding> look(Subject subject) {
        Map<Kind, List<Overwritten>> byKind =
                Overwritten.among(subject.promises(), Agreements.of(subject.snapshot())).stream()
                        .collect(Collectors.groupingBy(
                                one -> one.kept().agreement().kind(), TreeMap::new, Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        byKind.forEach((kind, overwritten) -> {
            if (overwritten.size() > 1 && subject.snapshot().rows(kind).isEmpty()) {
                findings.add(finding(subject, vanished(kind, overwritten), kind));
            } else {
                overwritten.forEach(one -> findings.add(finding(subject, words(one), kind)));
            }
        });
        return findings;
    }

    private static String vanished(Kind kind, List<Overwritten> overwritten) {
        return "the source gives no rows of " + kind.id() + " any more, and the promise ledger has "
                + overwritten.size() + " that reviews were made with, such as "
                + agreed(overwritten.get(0).kept());
    }

    private static String words(Overwritten one) {
        return agreed(one.kept())
                + one.now()
                        .map(now -> one.kept().withdrawn()
                                ? ", was taken away with a person's consent and is in the source again: "
                                        + terms(now.terms())
                                : "; the source says "
                                        + changed(one.kept().agreement().terms(), now.terms()) + " for it now")
                        .orElse("; the source doesn't give it any more");
    }

    private static String agreed(KeptAgreement kept) {
        Agreement agreement = kept.agreement();
        return "the " + agreement.kind().id() + " " + agreement.key() + " of " + agreement.from() + " was "
                + terms(agreement.terms())
                + agreement.agreedBy().map(person -> ", agreed by " + person).orElse("")
                + agreement
                        .agreedOn()
                        .map(day -> (agreement.agreedBy().isPresent() ? " on " : ", agreed on ") + day)
                        .orElse("")
                + ", as the review of " + kept.period() + " has it";
    }

    private static String terms(Map<String, String> terms) {
        return terms.entrySet().stream()
                .map(term -> term.getKey() + " " + term.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String changed(Map<String, String> before, Map<String, String> now) {
        Map<String, String> changed = new TreeMap<>();
        now.forEach((column, value) -> {
            if (!value.equals(before.get(column))) {
                changed.put(column, value);
            }
        });
        before.keySet().stream()
                .filter(column -> !now.containsKey(column))
                .forEach(column -> changed.put(column, "nothing"));
        return terms(changed);
    }

    private static Finding finding(Subject subject, String words, Kind kind) {
        return new Finding(
                GateRules.PROMISE_OVERWRITTEN,
                Optional.empty(),
                subject.who() + words + ".",
                "Restore the row, and where something else was agreed since, add a row of its own with its "
                        + Agreements.dayColumn(kind)
                        + (kind == Kind.BASELINE ? ", reason" : "")
                        + " and who agreed; then let the review be made anew. Where the row was wrong from the"
                        + " beginning, release the review with that reason: it is kept in the promise ledger as a"
                        + " correction, under your name (quarterdeck promises --account "
                        + subject.snapshot().account().id() + ").");
    }
}
