package io.quarterdeck.review;

import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.GateRules;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.review.page.PageKeys;
import io.quarterdeck.review.story.Comments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds a review whose comments have numbers that nothing proves, or stand on pages that can't have one. */
public final class CommentCheck {
    private CommentCheck() {}

    static void require(Snapshot snapshot, Comments comments) {
        List<Finding> findings = new ArrayList<>();
        snapshot.rows(Kind.COMMENT).stream()
                .filter(row -> row.text("period").equals(snapshot.period().name()))
                .filter(row -> !PageKeys.COMMENTED.contains(row.text("page")))
                .forEach(row -> findings.add(nowhere(row)));
        comments.doubts().forEach(doubt -> findings.add(finding(snapshot, doubt)));
        if (!findings.isEmpty()) {
            throw new CommentException(findings, comments.doubts(), comments.proofs());
        }
    }

    /** What is wrong with a number, in a sentence or two. */
    public static String words(CommentDoubt doubt) {
        return "“" + doubt.number() + "” in the comment on the page " + doubt.page()
                + (doubt.readable() ? " matches no figure of the review" : " can't be read as a number")
                + (doubt.near().isEmpty() ? "." : "; the nearest are " + String.join(", ", doubt.near()) + ".");
    }

    /** How it is mended. */
    public static String remedy(String account, String period, CommentDoubt doubt) {
        String where = " --account " + account + " --period " + period + " --page " + doubt.page() + " --by NAME";
        return (doubt.readable()
                        ? "Where the number is right all the same, answer for it: quarterdeck comment confirm" + where
                                + " --number \"" + doubt.number() + "\" --reason \"…\". Else write"
                        : "Write")
                + " the figure as the page prints it: quarterdeck comment set" + where + " --text \"…\".";
    }

    private static Finding finding(Snapshot snapshot, CommentDoubt doubt) {
        return new Finding(
                GateRules.UNPROVEN_COMMENT,
                Optional.empty(),
                words(doubt),
                remedy(snapshot.account().id(), snapshot.period().name(), doubt));
    }

    private static Finding nowhere(Row row) {
        return new Finding(
                GateRules.UNPROVEN_COMMENT,
                Optional.empty(),
                "A comment is for the page “" + row.text("page") + "”, which can't have one.",
                "Name one of " + String.join(", ", PageKeys.COMMENTED) + ".");
    }
}
