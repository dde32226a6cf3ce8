package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Accounts;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.delivery.Courier;
import io.quarterdeck.plan.Schedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reviews of many accounts, side by side; one bad account never stops the others. */
public record ReviewRun(Accounts accounts, Planner planner, ReviewPipeline pipeline, Courier courier, int workers) {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewRun.class);

    private static final int MESSAGES_AT_ONCE = 5;

    /** @throws IllegalArgumentException when the edition or the schedule is not there or no account can be listed */
    public RunReport run(RunRequest request, RunListener listener) {
        planner.edition(request.edition());
        Optional<Schedule> schedule = request.schedule().map(planner.schedules()::require);
        Accounts.Listing listing = accounts.list();
        List<Outcome> outcomes = new ArrayList<>(faulty(listing, request));
        outcomes.addAll(unknown(listing, request));
        List<Account> chosen = choose(listing, request).stream()
                .filter(account -> schedule.isEmpty() || schedule.get().takes(account))
                .toList();
        UUID run = pipeline.ledger().begin(request.inWords());
        listener.begins(chosen.size() + outcomes.size());
        outcomes.forEach(listener::ended);
        Heartbeat heartbeat = Heartbeat.start(
                pipeline.ledger(), courier.outbox(), run, pipeline.inHand(), courier.inHand(), () -> {});
        try {
            outcomes.addAll(
                    new Crew(workers, account -> review(run, account, request, schedule), listener).review(chosen));
            RunReport report = new RunReport(outcomes, schedule.isEmpty() ? List.of() : deliver(run, outcomes));
            end(run, report);
            return report;
        } finally {
            heartbeat.close();
        }
    }

    /** Hands over what may go now; what is deferred is tried again by a later run or by {@code serve}. */
    private List<Reviews.Message> deliver(UUID run, List<Outcome> outcomes) {
        while (courier.round(run, MESSAGES_AT_ONCE) > 0) {
            // until nothing more may go now
        }
        return outcomes.stream()
                .flatMap(outcome -> deck(outcome).stream())
                .flatMap(deck -> pipeline.reviews().find(deck.key()).stream())
                .flatMap(standing -> pipeline.reviews().messages(Optional.of(standing.id()), Set.of()).stream())
                .toList();
    }

    private static Optional<ArchivedDeck> deck(Outcome outcome) {
        if (outcome instanceof Outcome.Archived archived) {
            return Optional.of(archived.deck());
        }
        return outcome instanceof Outcome.AlreadyArchived already ? Optional.of(already.deck()) : Optional.empty();
    }

    /** The report stands, whatever became of the store meanwhile. */
    private void end(UUID run, RunReport report) {
        try {
            pipeline.ledger().end(run, report.good(), report.bad());
        } catch (RuntimeException e) {
            LOG.warn("{} The report below holds all the same.", Faults.words(e));
        }
    }

    private Outcome review(UUID run, Account account, RunRequest request, Optional<Schedule> schedule) {
        ReviewRequest planned;
        try {
            if (!account.active()) {
                throw new IllegalArgumentException("account " + account.id()
                        + " is not active, so it gets no deck; set active in its row, or leave it out");
            }
            planned = schedule.isPresent()
                    ? planner.plan(account, schedule.get(), request.period())
                    : planner.plan(account, request.period(), request.edition());
        } catch (IllegalArgumentException e) {
            return new Outcome.Failed(
                    account.id(), request.period().orElse("last quarter"), Stage.PLANNED, e.getMessage());
        }
        Instant now = pipeline.clock().instant();
        Order order = schedule.map(asked -> Order.of(asked, now, request.revise()))
                .orElseGet(() -> Order.byHand(now, request.revise()));
        return pipeline.review(
                run,
                planned,
                order,
                claim ->
                        claim.order().schedule().isPresent() && order.schedule().isEmpty()
                                ? planner.again(account, claim)
                                : planned);
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
