package io.quarterdeck.metric;

import java.util.Optional;

/** Rows of a portfolio that belong to no account that is known. */
final class Accountless {
    private Accountless() {}

    static Defect defect(Kind kind, String accountId) {
        return new Defect(
                "unknown-account",
                Optional.empty(),
                "rows of " + kind.id() + " belong to the account " + accountId + ", which is not in the portfolio",
                "add the account, or leave its rows out of config/pulls/" + kind.id() + ".sql");
    }
}
