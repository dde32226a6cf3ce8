package io.quarterdeck.review;

import io.quarterdeck.account.Account;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.review.page.Page;
import java.time.Instant;
import java.util.List;

/**
 * A review, worded and complete, before it is drawn.
 *
 * @param headline the summary's title, for lists and mails
 * @param ledger every figure that a page prints, by evidence number
 * @param printed how each number that a page prints is made from figures of the ledger
 * @param comments which figure proves which number in a comment
 * @param snapshotSha256 hash of the frozen rows, hex
 * @param frozenAt when the rows were frozen: the deck's only date of making
 */
public record BusinessReview(
        Account account,
        ReviewPeriod period,
        Edition edition,
        String headline,
        DeckFrame frame,
        List<Page> pages,
        List<LeftOut> leftOut,
        Figures figures,
        List<LedgerEntry> ledger,
        List<PrintedNumber> printed,
        List<CommentProof> comments,
        String snapshotSha256,
        Instant frozenAt) {
    public BusinessReview {
        pages = List.copyOf(pages);
        leftOut = List.copyOf(leftOut);
        ledger = List.copyOf(ledger);
        printed = List.copyOf(printed);
        comments = List.copyOf(comments);
    }

    /** The same review with other pages, e.g. when the hash of its evidence is known. */
    public BusinessReview withPages(List<Page> others) {
        return new BusinessReview(
                account,
                period,
                edition,
                headline,
                frame,
                others,
                leftOut,
                figures,
                ledger,
                printed,
                comments,
                snapshotSha256,
                frozenAt);
    }
}
