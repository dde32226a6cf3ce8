package io.quarterdeck.gate;

import java.util.List;
import java.util.stream.Collectors;

/** A review that its gates hold: no deck of it may be archived. */
public class HeldException extends RuntimeException {
    private final transient List<Finding> findings;

    public HeldException(List<Finding> findings) {
        super(findings.stream()
                .map(finding -> finding.message() + " " + finding.remedy())
                .collect(Collectors.joining("; ")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
