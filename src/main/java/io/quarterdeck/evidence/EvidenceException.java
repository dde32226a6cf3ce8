package io.quarterdeck.evidence;

import java.util.List;

/** Bytes that are no evidence of this format; every fault is told. */
public final class EvidenceException extends RuntimeException {
    private final transient List<String> faults;

    public EvidenceException(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
