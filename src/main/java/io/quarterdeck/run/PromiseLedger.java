package io.quarterdeck.run;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.metric.Agreement;
import io.quarterdeck.metric.KeptAgreement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port: what was agreed with the customers, as reviews first froze it; entries are added and never changed. */
public interface PromiseLedger {
    /** All of an account: by what was agreed and its day, a version before its corrections. */
    List<Entry> entries(String accountId);

    /**
     * A version, or a correction of one.
     *
     * @param withdrawn whether a correction confirms that the version is gone; the agreement is the last one then
     * @param review froze the version first, or was released with the correction
     * @param until first day after that review's period
     */
    record Entry(
            Agreement agreement,
            boolean withdrawn,
            ArchiveKey review,
            LocalDate until,
            Optional<Correction> correction,
            Instant recordedAt) {}

    /** Who said that the ledger is to have it so, and why. */
    record Correction(String actor, String reason) {}

    /** Every version as it stands after its corrections. */
    static List<KeptAgreement> standing(List<Entry> entries) {
        Map<Agreement.Version, KeptAgreement> versions = new LinkedHashMap<>();
        entries.forEach(entry -> versions.put(
                entry.agreement().version(),
                new KeptAgreement(
                        entry.agreement(), entry.withdrawn(), entry.review().period(), entry.until())));
        return List.copyOf(versions.values());
    }
}
