package io.quarterdeck.review;

import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.HeldException;
import java.util.List;

/** A review that its comments hold, each doubt a finding. */
public final class CommentException extends HeldException {
    private final transient List<CommentDoubt> doubts;

    CommentException(List<Finding> findings, List<CommentDoubt> doubts) {
        super(findings);
        this.doubts = List.copyOf(doubts);
    }

    public List<CommentDoubt> doubts() {
        return doubts;
    }
}
