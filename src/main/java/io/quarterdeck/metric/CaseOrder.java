package io.quarterdeck.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Times below zero would pull every quantile down: they are neither clamped nor left out in silence, but reported. */
record CaseOrder(Basis basis, List<SupportCase> cases) {

    /** One defect an account, over the cases opened from {@code needed} on. */
    void report(LocalDate needed) {
        Map<String, List<SupportCase>> byAccount = cases.stream()
                .filter(SupportCase::isBackwards)
                .filter(one -> !one.day().isBefore(needed))
                .collect(Collectors.groupingBy(SupportCase::accountId, TreeMap::new, Collectors.toList()));
        byAccount.forEach((account, backwards) -> basis.out().defect(defect(account, backwards)));
    }

    private static Defect defect(String account, List<SupportCase> backwards) {
        SupportCase first = backwards.get(0);
        String more = backwards.size() == 1 ? "" : " and " + (backwards.size() - 1) + " more";
        return new Defect(
                "case-order",
                Optional.of("support.first_response.p50"),
                "account " + account + ": the case " + first.id() + " of " + first.day() + more
                        + " was answered or resolved before it was opened",
                "mend the times, or write null for the one that is not known, in the rows of"
                        + " config/pulls/support_case.sql");
    }
}
