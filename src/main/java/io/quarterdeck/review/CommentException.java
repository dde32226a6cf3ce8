package io.quarterdeck.review;

import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.HeldException;
import java.util.List;

/** A review that its comments hold, each doubt a finding. */
public final class CommentException extends HeldException {
    private final transient List<CommentDoubt> doubts;
    private final transient List<CommentProof> proofs;

    CommentException(List<Finding> findings, List<CommentDoubt> doubts, List<CommentProof> proofs) {
        super(findings);
        this.proofs = List.copyOf(proofs);
        this.doubts = List.copyOf(doubts);
    }

    public List<CommentDoubt> doubts() {
        return doubts;
    }

    /** Of the numbers that are in order. */
    public List<CommentProof> proofs() {
        return proofs;
    }
}
