package io.quarterdeck.review;

import io.quarterdeck.account.Account;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.review.format.Formats;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.WrittenText;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.SummaryPage;
import io.quarterdeck.review.story.Citations;
import io.quarterdeck.review.story.Comments;
import io.quarterdeck.review.story.Dossier;
import io.quarterdeck.review.story.EvidenceWriter;
import io.quarterdeck.review.story.Ledger;
import io.quarterdeck.review.story.OwnPageWriter;
import io.quarterdeck.review.story.PageWriters;
import io.quarterdeck.review.story.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a worded review from figures; pure: the same figures give the same words. Safe for several threads. */
public final class ReviewAssembler {
    private static final String COVER = "cover";
    private static final String EVIDENCE = "evidence";

    private final Messages messages;

    public ReviewAssembler(Messages messages) {
        this.messages = messages;
    }

    /**
     * Writes every page of the edition; one that has nothing to say is left out with its reason.
     *
     * @throws IllegalArgumentException when the edition names a page that does not exist
     * @throws io.quarterdeck.gate.HeldException when a page would print a number that is no figure of the ledger
     * @throws CommentException when one of a comment's is none, and nobody answers for it
     */
    public BusinessReview assemble(
            Snapshot snapshot, Figures figures, MetricSettings settings, Edition edition, ReviewOptions options) {
        Formats formats = messages.formats(snapshot.account().locale());
        Dossier dossier =
                new Dossier(snapshot, figures, settings, formats, edition.pages(), edition.name(), options.vendor());
        Ledger ledger = new Ledger();
        Map<String, Written> written = new LinkedHashMap<>();
        // the cover repeats what the pages prove, so its figures take the numbers that the pages gave them
        edition.pages().stream()
                .filter(key -> !key.equals(COVER) && !key.equals(EVIDENCE))
                .forEach(key -> written.put(key, write(key, edition, dossier, ledger)));
        if (edition.pages().contains(COVER)) {
            written.put(COVER, write(COVER, edition, dossier, ledger));
        }
        Map<String, String> leftOut = new LinkedHashMap<>();
        for (String key : edition.pages()) {
            if (written.get(key) instanceof Written.Omitted omitted) {
                leftOut.put(key, omitted.reason());
            }
        }
        Comments comments = new Comments(dossier, ledger);
        List<Page> commented = comments.onto(edition.pages().stream()
                .map(written::get)
                .filter(Written.Whole.class::isInstance)
                .map(whole -> ((Written.Whole) whole).page())
                .toList());
        CommentCheck.require(snapshot, comments);
        List<Page> pages = new ArrayList<>();
        for (String key : edition.pages()) {
            if (key.equals(EVIDENCE)) {
                pages.add(EvidenceWriter.write(dossier, ledger, leftOut));
            }
            commented.stream().filter(page -> page.key().equals(key)).forEach(pages::add);
        }
        return review(dossier, edition, options, pages, leftOut, ledger, comments);
    }

    /** The numbers of a comment on an account's review, as the account's language writes them. */
    public List<WrittenText.Numbered> numbers(String comment, Account account, ReviewPeriod period) {
        return WrittenText.read(comment, messages.formats(account.locale()), period)
                .numbers();
    }

    private static Written write(String key, Edition edition, Dossier dossier, Ledger ledger) {
        return PageWriters.of(key)
                .or(() -> edition.own(key).map(OwnPageWriter::of))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the edition names the page \"" + key + "\", which does not exist; mend the edition's list"))
                .write(dossier, new Citations(dossier.figures(), ledger));
    }

    private static BusinessReview review(
            Dossier dossier,
            Edition edition,
            ReviewOptions options,
            List<Page> pages,
            Map<String, String> leftOut,
            Ledger ledger,
            Comments comments) {
        Snapshot snapshot = dossier.snapshot();
        String headline = pages.stream()
                .filter(SummaryPage.class::isInstance)
                .map(page -> Marks.plain(page.head().title()))
                .findFirst()
                .orElseGet(() -> plainHeadline(dossier));
        List<LedgerEntry> entries = new ArrayList<>();
        ledger.figures()
                .forEach(figure ->
                        entries.add(new LedgerEntry(String.format(Locale.ROOT, "E%02d", entries.size() + 1), figure)));
        return new BusinessReview(
                snapshot.account(),
                snapshot.period(),
                edition,
                headline,
                ReviewFrame.of(dossier, options),
                pages,
                leftOut.entrySet().stream()
                        .map(entry -> new LeftOut(entry.getKey(), entry.getValue()))
                        .toList(),
                dossier.figures(),
                entries,
                NumberProof.of(pages, ledger),
                comments.proofs(),
                options.snapshotSha256(),
                snapshot.frozenAt());
    }

    private static String plainHeadline(Dossier dossier) {
        return Marks.plain(dossier.formats().sentence(dossier.say("summary.plain", "period", dossier.bare())));
    }
}
