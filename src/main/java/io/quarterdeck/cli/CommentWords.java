package io.quarterdeck.cli;

import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.review.CommentCheck;
import io.quarterdeck.review.CommentDoubt;
import io.quarterdeck.review.CommentProof;
import io.quarterdeck.run.CommentDesk.Verdict;

/** Says what became of a comment. */
record CommentWords(Terminal terminal) {
    /** @return whether nothing about it is refused */
    boolean print(Verdict verdict, String done) {
        terminal.say("comment " + (verdict.changed() ? done : "unchanged") + ": " + verdict.place());
        for (CommentProof proof : verdict.proofs()) {
            terminal.say("  “" + proof.number() + "” is " + proof.evidence() + " (" + proof.figure() + ")"
                    + (proof.attested() ? ", attested" : ""));
        }
        verdict.unchecked().ifPresent(why -> terminal.say("  not checked yet: " + why));
        verdict.leftOut()
                .ifPresent(why -> terminal.say("  the review leaves this page out, and the comment with it: " + why));
        for (CommentDoubt doubt : verdict.doubts()) {
            Refusal.print(
                    CommentCheck.words(doubt)
                            + (verdict.archived().isEmpty() ? " The review is" : " Its next revision is")
                            + " held until this is mended. "
                            + CommentCheck.remedy(
                                    verdict.place().account(), verdict.place().period(), doubt),
                    terminal);
        }
        for (ArchivedDeck deck : verdict.archived()) {
            terminal.say(
                    "  " + deck.key().edition() + ", revision " + deck.key().revision()
                            + ", is archived already and stays as it is; only a next revision has this: quarterdeck run --account "
                            + deck.key().accountId() + " --period " + deck.key().period() + " --edition "
                            + deck.key().edition() + " --revise \"…\"");
        }
        return verdict.doubts().isEmpty();
    }
}
