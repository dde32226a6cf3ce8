package io.quarterdeck.run;

import io.quarterdeck.archive.ArchiveException;
import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.DeckArchive;
import io.quarterdeck.archive.Provenance;
import io.quarterdeck.deck.Deck;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.review.BusinessReview;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One review from its rows to its archived deck, a stage a line; whatever breaks stays with this account.
 *
 * @param configurationSha256 and {@code softwareVersion} go into each deck's provenance
 */
public record ReviewPipeline(
        ReviewDesk desk, DeckArchive archive, RunLedger ledger, String configurationSha256, String softwareVersion) {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewPipeline.class);

    /** @param revise the reason for a new revision; without one an archived review is left as it is */
    public Outcome review(UUID run, ReviewRequest request, Optional<String> revise) {
        Road road = new Road(run, request, revise);
        try {
            return road.travel();
        } catch (HeldException e) {
            road.stopped("HELD", e.getMessage());
            return new Outcome.Held(request.account().id(), request.period().name(), e.findings());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debug("{} {} towards {}", request.account().id(), request.period(), road.towards, e);
            String message = Faults.words(e);
            if (e instanceof Outage outage) {
                return road.stranded(outage, message);
            }
            road.stopped("FAILED", message);
            return new Outcome.Failed(request.account().id(), request.period().name(), road.towards, message);
        }
    }

    /** The walk of one review; remembers how far it came. */
    private final class Road {
        private final UUID run;
        private final ReviewRequest request;
        private final Optional<String> revise;
        private Stage towards = Stage.PLANNED;
        private ArchiveKey key;

        Road(UUID run, ReviewRequest request, Optional<String> revise) {
            this.run = run;
            this.request = request;
            this.revise = revise;
            this.key = request.key(1);
        }

        Outcome travel() {
            Optional<ArchivedDeck> earlier = earlier();
            if (earlier.isPresent() && revise.isEmpty()) {
                return new Outcome.AlreadyArchived(
                        request.account().id(), request.account().name(), earlier.get(), archive.file(earlier.get()));
            }
            key = earlier.map(deck -> deck.key().next()).orElse(key);
            ledger.planned(run, key);
            towards = Stage.PULLED;
            ReviewDesk.Frozen frozen = desk.pull(request);
            ledger.pulled(run, key, frozen.json(), frozen.sha256());
            towards = Stage.ASSEMBLED;
            BusinessReview review = desk.assemble(request, frozen, false);
            ledger.reached(run, key, Stage.ASSEMBLED, modelHash(review));
            towards = Stage.RENDERED;
            Deck deck = desk.render(request, review);
            ledger.reached(run, key, Stage.RENDERED, Sha256.hex(deck.pdf()));
            towards = Stage.ARCHIVED;
            ArchivedDeck archived = desk.meter().measure("archive", () -> file(review, deck, frozen.sha256()));
            return new Outcome.Archived(
                    request.account().id(), request.account().name(), archived, archive.file(archived));
        }

        private Optional<ArchivedDeck> earlier() {
            String account = request.account().id();
            try {
                return archive.latest(
                        account, request.period().name(), request.edition().name());
            } catch (ArchiveException e) {
                // with a reason given, a lost or altered file is followed by a new revision, never replaced
                if (revise.isEmpty()) {
                    throw e;
                }
                return archive.entry(
                        account, request.period().name(), request.edition().name());
            }
        }

        private ArchivedDeck file(BusinessReview review, Deck deck, String snapshotSha256) {
            Provenance provenance = new Provenance(
                    snapshotSha256, configurationSha256, desk.renderer().templatesSha256(), softwareVersion);
            ArchivedDeck archived = archive.add(
                    key, deck, review.headline(), provenance, key.revision() == 1 ? Optional.empty() : revise);
            ledger.reached(run, key, Stage.ARCHIVED, archived.sha256());
            return archived;
        }

        private Outcome stranded(Outage outage, String message) {
            if (!outage.isOfTheStore()) {
                stopped("FAILED", message);
            }
            return new Outcome.Stranded(request.account().id(), message);
        }

        private void stopped(String state, String message) {
            try {
                ledger.stopped(run, key, state, towards, message);
            } catch (RuntimeException e) {
                LOG.warn("the store could not note that {} stopped: {}", key.accountId(), Faults.words(e));
            }
        }

        private String modelHash(BusinessReview review) {
            return Sha256.hex(review.pages().toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
