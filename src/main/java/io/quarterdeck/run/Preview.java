package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Accounts;
import io.quarterdeck.deck.Deck;
import java.util.Optional;

/** A look at a deck before it counts: DRAFT on each page, nothing archived, nothing stored. */
public record Preview(Accounts accounts, Planner planner, ReviewDesk desk) {

    /**
     * @throws IllegalArgumentException when the account, period or edition is not there
     * @throws io.quarterdeck.gate.HeldException when a gate would hold the review
     */
    public Deck preview(String accountId, Optional<String> period, Optional<String> edition) {
        Account account = accounts.require(accountId);
        ReviewRequest request = planner.plan(account, period, edition);
        return desk.render(request, desk.draft(request, desk.pull(request)));
    }
}
