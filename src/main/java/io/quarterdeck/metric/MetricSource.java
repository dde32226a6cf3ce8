package io.quarterdeck.metric;

import io.quarterdeck.account.Account;
import io.quarterdeck.period.ReviewPeriod;
import java.util.List;

/** Port to the company's warehouse. */
public interface MetricSource {
    /**
     * All rows of one account, read in one read-only snapshot of the source.
     *
     * @throws PullException when a pull breaks its contract or the source fails; names kind, file and remedy
     */
    Snapshot pull(Account account, ReviewPeriod period);

    /**
     * The rows of these accounts for portfolio figures, in one read-only snapshot; each row keeps its
     * {@code account_id}. The snapshot's account stands for the vendor.
     */
    Snapshot pullPortfolio(Account vendor, List<Account> accounts, ReviewPeriod period);
}
