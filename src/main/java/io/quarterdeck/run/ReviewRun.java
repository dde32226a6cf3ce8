package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Accounts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reviews of many accounts, side by side; one bad account never stops the others. */
public record ReviewRun(Accounts accounts, Planner planner, ReviewPipeline pipeline, RunLedger ledger, int workers) {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewRun.class);

    /** @throws IllegalArgumentException when the edition is not there or no account can be listed */
    public RunReport run(RunRequest request, RunListener listener) {
        planner.edition(request.edition());
        Accounts.Listing listing = accounts.list();
        List<Outcome> outcomes = new ArrayList<>(faulty(listing, request));
        outcomes.addAll(unknown(listing, request));
        List<Account> chosen = choose(listing, request);
        UUID run = ledger.begin(request.inWords());
        listener.begins(chosen.size() + outcomes.size());
        outcomes.forEach(listener::ended);
        outcomes.addAll(new Crew(workers, account -> review(run, account, request), listener).review(chosen));
        RunReport report = new RunReport(outcomes);
        end(run, report);
        return report;
    }

    /** The report stands, whatever became of the store meanwhile. */
    private void end(UUID run, RunReport report) {
        try {
            ledger.end(run, report.good(), report.bad());
        } catch (RuntimeException e) {
            LOG.warn("{} The report below holds all the same.", Faults.words(e));
        }
    }

    private Outcome review(UUID run, Account account, RunRequest request) {
        ReviewRequest planned;
        try {
            if (!account.active()) {
                throw new IllegalArgumentException("account " + account.id()
                        + " is not active, so it gets no deck; set active in its row, or leave it out");
            }
            planned = planner.plan(account, request.period(), request.edition());
        } catch (IllegalArgumentException e) {
            return new Outcome.Failed(
                    account.id(), request.period().orElse("last quarter"), Stage.PLANNED, e.getMessage());
        }
        return pipeline.review(run, planned, request.revise());
    }

    private static List<Account> choose(Accounts.Listing listing, RunRequest request) {
        Set<String> wanted = new HashSet<>(request.accountIds());
        return listing.accounts().stream()
                .filter(account -> wanted.isEmpty() ? account.active() : wanted.contains(account.id()))
                .toList();
    }

    private static List<Outcome> faulty(Accounts.Listing listing, RunRequest request) {
        return listing.faults().stream()
                .filter(fault ->
                        request.accountIds().isEmpty() || request.accountIds().contains(fault.accountId()))
                .<Outcome>map(fault -> failed(fault.accountId(), request.period(), fault.message()))
                .toList();
    }

    private static List<Outcome> unknown(Accounts.Listing listing, RunRequest request) {
        Set<String> known = new HashSet<>();
        listing.accounts().forEach(account -> known.add(account.id()));
        listing.faults().forEach(fault -> known.add(fault.accountId()));
        return request.accountIds().stream()
                .distinct()
                .filter(id -> !known.contains(id))
                .<Outcome>map(id -> failed(
                        id,
                        request.period(),
                        "the source has no account \"" + id + "\"; the account pull lists those it has"))
                .toList();
    }

    private static Outcome failed(String accountId, Optional<String> period, String message) {
        return new Outcome.Failed(accountId, period.orElse("last quarter"), Stage.PLANNED, message);
    }
}
