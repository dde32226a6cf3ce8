package io.quarterdeck.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A version that the promise ledger has and that the rows give otherwise now.
 *
 * @param now as the rows give it; empty where they don't
 */
public record Overwritten(KeptAgreement kept, Optional<Agreement> now) {

    /**
     * Those whose terms are others, in the ledger's order; that the source still has a name which was taken out of the
     * ledger makes them no others, and doesn't bring it back. A version that only a review of a later period knew need not
     * be among an earlier period's rows.
     */
    public static List<Overwritten> among(List<KeptAgreement> ledger, Agreements given) {
        Map<Agreement.Version, Agreement> versions = new LinkedHashMap<>();
        given.versions().forEach(version -> versions.put(version.version(), version));
        List<Overwritten> overwritten = new ArrayList<>();
        for (KeptAgreement kept : ledger) {
            Optional<Agreement> now = Optional.ofNullable(
                            versions.get(kept.agreement().version()))
                    .map(version -> version.asKept(kept.agreement()));
            boolean same = now.map(version -> !kept.withdrawn()
                            && version.terms().equals(kept.agreement().terms()))
                    .orElse(kept.withdrawn() || kept.until().isAfter(given.until()));
            if (!same) {
                overwritten.add(new Overwritten(kept, now));
            }
        }
        return List.copyOf(overwritten);
    }
}
