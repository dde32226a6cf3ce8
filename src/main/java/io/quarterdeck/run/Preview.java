package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Accounts;
import io.quarterdeck.deck.Deck;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A look at a deck before it counts: DRAFT on each page, nothing archived, nothing stored. */
public record Preview(Accounts accounts, Planner planner, ReviewDesk desk) {

    /**
     * @throws IllegalArgumentException when the account, period or edition is not there
     * @throws io.quarterdeck.gate.HeldException when a gate would hold the review
     */
    public Deck preview(String accountId, Optional<String> period, Optional<String> edition) {
        return draw(pull(accountId, period), edition);
    }

    /**
     * The rows of a draft, which may be drawn more than once.
     *
     * @throws IllegalArgumentException when the account or period is not there
     */
    public ReviewDesk.Frozen pull(String accountId, Optional<String> period) {
        Account account = accounts.require(accountId);
        return desk.pull(planner.plan(account, period, Optional.empty()));
    }

    /**
     * Draws frozen rows, without asking the source.
     *
     * @throws IllegalArgumentException when the edition is not there
     * @throws io.quarterdeck.gate.HeldException when a gate would hold the review
     */
    public Deck draw(ReviewDesk.Frozen rows, Optional<String> edition) {
        ReviewRequest request = request(rows, edition);
        return desk.render(request, desk.draft(request, rows));
    }

    /**
     * Writes what the pages of a draft give their templates beside these, for report designers.
     *
     * @return the files that were written
     * @throws IllegalArgumentException when the edition is not there
     * @throws io.quarterdeck.gate.HeldException when a gate would hold the review
     */
    public List<Path> writeSamples(ReviewDesk.Frozen rows, Optional<String> edition) {
        ReviewRequest request = request(rows, edition);
        return desk.writeSamples(request, desk.draft(request, rows));
    }

    private ReviewRequest request(ReviewDesk.Frozen rows, Optional<String> edition) {
        return new ReviewRequest(
                rows.snapshot().account(),
                rows.snapshot().period(),
                planner.edition(edition),
                planner.brand(rows.snapshot().account()));
    }
}
