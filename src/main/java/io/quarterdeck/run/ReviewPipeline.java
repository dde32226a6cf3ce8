package io.quarterdeck.run;

import io.quarterdeck.archive.ArchiveException;
import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.DeckArchive;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Delivery;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * One review from its rows to its archived deck and on to its release; whatever breaks stays with this account.
 *
 * @param configurationSha256 and {@code softwareVersion} and {@code jdkRelease} go into each deck's provenance
 * @param inHand ids of the reviews being walked just now; a set that bears several threads
 */
public record ReviewPipeline(
        ReviewDesk desk,
        DeckArchive archive,
        RunLedger ledger,
        Reviews reviews,
        Release release,
        String configurationSha256,
        String softwareVersion,
        String jdkRelease,
        Clock clock,
        Set<Long> inHand) {
    /** Longer than a lease. */
    private static final int LONGEST_WAIT_SECONDS = 15;

    /**
     * Makes the review now, as far as it is not made yet.
     *
     * @param order with a reason, an archived review is followed by a new revision; without one it is left as it is
     * @param owned the request as the claimed row's own order would have it, which an order by hand leaves as it is
     */
    public Outcome review(UUID run, ReviewRequest request, Order order, Function<Claim, ReviewRequest> owned) {
        try {
            Optional<ArchivedDeck> earlier = earlier(request, order);
            ArchiveKey key = earlier.map(ArchivedDeck::key)
                    .map(found -> order.reason().isEmpty() ? found : found.next())
                    .orElseGet(() -> request.key(1));
            for (int second = 0; ; second++) {
                Optional<Outcome> rest =
                        archive.entry(key).flatMap(deck -> atRest(request, order, intact(request, deck)));
                rest = rest.or(() -> refused(request, order, key));
                if (rest.isPresent()) {
                    return rest.get();
                }
                try {
                    Claim claim = ledger.claim(run, key, order);
                    return advance(claim, owned.apply(claim));
                } catch (BusyException e) {
                    if (second == LONGEST_WAIT_SECONDS || !waited()) {
                        return new Outcome.Elsewhere(
                                request.account().id(), request.period().name(), e.getMessage());
                    }
                }
            }
        } catch (RuntimeException e) {
            return broken(request, e);
        }
    }

    /** What a person has rejected, no schedule makes anew. */
    private Optional<Outcome> refused(ReviewRequest request, Order order, ArchiveKey key) {
        return reviews.find(key)
                .filter(standing -> standing.state() == ReviewState.REJECTED
                        && order.schedule().isPresent())
                .map(standing -> new Outcome.Failed(
                        request.account().id(),
                        request.period().name(),
                        Stage.PLANNED,
                        "review " + standing.id() + " was rejected (quarterdeck review show " + standing.id()
                                + "); to make it all the same: quarterdeck run --account "
                                + key.accountId() + " --period " + key.period() + " --edition " + key.edition()));
    }

    /** A lost or altered file is told, unless a new revision is asked for. */
    private ArchivedDeck intact(ReviewRequest request, ArchivedDeck deck) {
        return archive.latest(
                        request.account().id(),
                        request.period().name(),
                        request.edition().name())
                .filter(latest -> latest.key().equals(deck.key()))
                .orElse(deck);
    }

    /** A process that was lost leaves its lease behind, and one at work is done soon. */
    private static boolean waited() {
        try {
            TimeUnit.SECONDS.sleep(1);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Takes a claimed review as far as it goes now. */
    public Outcome advance(Claim claim, ReviewRequest request) {
        inHand.add(claim.reviewId());
        try {
            return new Road(this, claim, request).travel();
        } finally {
            inHand.remove(claim.reviewId());
        }
    }

    private Outcome broken(ReviewRequest request, RuntimeException e) {
        String message = Faults.words(e);
        return e instanceof Outage
                ? new Outcome.Stranded(request.account().id(), message)
                : new Outcome.Failed(request.account().id(), request.period().name(), Stage.PLANNED, message);
    }

    private Optional<ArchivedDeck> earlier(ReviewRequest request, Order order) {
        String account = request.account().id();
        String period = request.period().name();
        String edition = request.edition().name();
        try {
            return archive.latest(account, period, edition);
        } catch (ArchiveException e) {
            // with a reason given, a lost or altered file is followed by a new revision, never replaced
            if (order.reason().isEmpty()) {
                throw e;
            }
            return archive.entry(account, period, edition);
        }
    }

    /** What to say of an archived review that this order leaves as it is; empty where it asks for more. */
    private Optional<Outcome> atRest(ReviewRequest request, Order order, ArchivedDeck deck) {
        Optional<Reviews.Standing> standing = reviews.find(deck.key());
        ReviewState state = standing.map(Reviews.Standing::state).orElse(ReviewState.ARCHIVED);
        boolean goesOn = order.schedule().isPresent()
                && (order.delivery() == Delivery.MAIL || order.approval() != Approval.NONE);
        if (state == ReviewState.ARCHIVED && goesOn) {
            return Optional.empty();
        }
        if (state == ReviewState.HELD) {
            return Optional.of(new Outcome.Held(
                    request.account().id(),
                    request.period().name(),
                    standing.map(Reviews.Standing::id),
                    Optional.of(deck),
                    standing.orElseThrow().findings()));
        }
        return Optional.of(new Outcome.AlreadyArchived(
                request.account().id(), request.account().name(), deck, archive.file(deck), state));
    }
}
