package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Accounts;
import io.quarterdeck.archive.ArchiveException;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.DeckArchive;
import io.quarterdeck.evidence.EvidenceFile;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.metric.BusinessFigures;
import io.quarterdeck.metric.MetricSettings;
import java.util.List;
import java.util.Optional;

/**
 * Where figures come from: of the archived deck's frozen rows by the settings that it was made with, or of the source's
 * rows by today's; changes nothing.
 */
public record Explanations(
        Accounts accounts,
        Planner planner,
        ReviewDesk desk,
        DeckArchive archive,
        Reviews reviews,
        ArchivedEvidence evidence) {

    /**
     * @param now the rows as the source has them, whatever is archived
     * @throws IllegalArgumentException when the account, period or edition is not there, or the deck's rows are gone
     */
    public Explained of(String accountId, Optional<String> period, Optional<String> edition, boolean now) {
        Optional<ArchivedDeck> named = period.filter(name -> !now)
                .flatMap(name -> archive.entry(accountId, name, edition.orElse(planner.defaultEdition())));
        if (named.isPresent()) {
            // neither its account nor its edition need be known any more
            return asMade(named.get());
        }
        Account account = accounts.require(accountId);
        ReviewRequest request = planner.plan(account, period, edition);
        Optional<ArchivedDeck> deck = now
                ? Optional.empty()
                : archive.entry(
                        account.id(), request.period().name(), request.edition().name());
        return deck.map(this::asMade).orElseGet(() -> asNow(request));
    }

    private Explained asNow(ReviewRequest request) {
        ReviewDesk.Frozen frozen = desk.pull(request);
        return explained(frozen, desk.settings(), Optional.empty(), drafted(request, frozen), Optional.empty());
    }

    private Explained asMade(ArchivedDeck deck) {
        ReviewDesk.Frozen frozen = desk.thaw(reviews.snapshot(deck.provenance().snapshotSha256()));
        try {
            EvidenceFile inside = evidence.of(deck);
            return explained(frozen, inside.settings(), Optional.of(deck), printed(inside), Optional.empty());
        } catch (ArchiveException e) {
            return explained(
                    frozen, desk.settings(), Optional.of(deck), drafted(deck, frozen), Optional.of(e.getMessage()));
        }
    }

    private static Explained explained(
            ReviewDesk.Frozen frozen,
            MetricSettings settings,
            Optional<ArchivedDeck> deck,
            List<Explained.Numbered> numbers,
            Optional<String> unknown) {
        return new Explained(
                frozen.snapshot(),
                BusinessFigures.compute(frozen.snapshot(), settings).figures(),
                settings,
                deck,
                numbers,
                unknown);
    }

    private static List<Explained.Numbered> printed(EvidenceFile evidence) {
        return evidence.figures().values().stream()
                .map(entry -> new Explained.Numbered(
                        entry.number(), entry.id(), entry.figure().findText("value")))
                .toList();
    }

    private List<Explained.Numbered> drafted(ArchivedDeck deck, ReviewDesk.Frozen frozen) {
        try {
            return drafted(planner.asMade(deck.key(), frozen.snapshot(), reviews), frozen);
        } catch (IllegalArgumentException editionOrBrandIsGone) {
            return List.of();
        }
    }

    private List<Explained.Numbered> drafted(ReviewRequest request, ReviewDesk.Frozen frozen) {
        try {
            return desk.draft(request, frozen).review().ledger().stream()
                    .map(entry -> new Explained.Numbered(
                            entry.number(), entry.figure().id(), Optional.empty()))
                    .toList();
        } catch (HeldException e) {
            return List.of();
        }
    }
}
