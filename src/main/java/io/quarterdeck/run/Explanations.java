package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Accounts;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.DeckArchive;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.metric.BusinessFigures;
import io.quarterdeck.review.LedgerEntry;
import java.util.List;
import java.util.Optional;

/** Where figures come from: of the archived deck's frozen rows, or of the source's as they are now; changes nothing. */
public record Explanations(Accounts accounts, Planner planner, ReviewDesk desk, DeckArchive archive, Reviews reviews) {

    /**
     * @param now the rows as the source has them, whatever is archived
     * @throws IllegalArgumentException when the account, period or edition is not there
     */
    public Explained of(String accountId, Optional<String> period, Optional<String> edition, boolean now) {
        Account account = accounts.require(accountId);
        ReviewRequest request = planner.plan(account, period, edition);
        Optional<ArchivedDeck> deck = now
                ? Optional.empty()
                : archive.entry(
                        account.id(), request.period().name(), request.edition().name());
        ReviewDesk.Frozen frozen = deck.map(
                        found -> desk.thaw(reviews.snapshot(found.provenance().snapshotSha256())))
                .orElseGet(() -> desk.pull(request));
        ReviewRequest asMade = deck.map(found -> planner.asMade(found.key(), frozen.snapshot(), reviews))
                .orElse(request);
        return new Explained(
                frozen.snapshot(),
                BusinessFigures.compute(frozen.snapshot(), desk.settings()).figures(),
                desk.settings(),
                deck,
                ledger(asMade, frozen));
    }

    private List<LedgerEntry> ledger(ReviewRequest request, ReviewDesk.Frozen frozen) {
        try {
            return desk.draft(request, frozen).review().ledger();
        } catch (HeldException e) {
            return List.of();
        }
    }
}
