package io.quarterdeck.evidence;

import io.quarterdeck.json.Tree;
import java.util.Map;

/** The table of an evidence that somebody else made. */
public final class EvidenceTable {
    private EvidenceTable() {}

    public static byte[] csv(Map<?, ?> evidence) {
        return EvidenceCsv.write(new Tree(evidence));
    }
}
