package io.quarterdeck.run;

import io.quarterdeck.archive.ArchiveChain;
import io.quarterdeck.archive.ArchiveException;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.AuditExport;
import io.quarterdeck.archive.ChainPublisher;
import io.quarterdeck.archive.DeckArchive;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a person may do to the archive; each act stands in its chain, and the chain's files follow at once. */
public record Keeper(
        ArchiveChain chain,
        ChainPublisher publisher,
        DeckArchive archive,
        Redaction redaction,
        AuditExport export,
        RunLedger ledger,
        Reviews reviews,
        Clock clock) {

    /** @param refused what could not be removed, with its cause */
    public record Removed(List<ArchivedDeck> decks, List<String> refused) {
        public Removed {
            decks = List.copyOf(decks);
            refused = List.copyOf(refused);
        }
    }

    /** @param expired only those whose last day is over and whose file is still kept */
    public List<ArchiveChain.Standing> list(boolean expired) {
        return chain.decks().stream()
                .filter(deck -> !expired || isExpired(deck))
                .toList();
    }

    private boolean isExpired(ArchiveChain.Standing deck) {
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        return deck.ended().isEmpty() && deck.added().retainUntil().isBefore(today);
    }

    /**
     * Removes every file past its last day, and those that a crash left behind their tombstones; nothing else.
     *
     * @param today the date in UTC by the decider's word, for a clock that leaps from the archive's entries
     * @throws ArchiveException when by the clock some are past their last day and it can't be believed; removes nothing
     */
    public Removed removeExpired(Decision decision, Optional<LocalDate> today) {
        if (chain.decks().stream().anyMatch(this::isExpired)) {
            new RemovalDay(clock.instant(), today).require(chain);
        }
        List<ArchivedDeck> removed = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (ArchiveChain.Standing standing : chain.decks()) {
            try {
                boolean now = isExpired(standing)
                        && chain.expire(standing.deck(), decision.actor(), decision.reason(), clock.instant());
                if ((now || standing.ended().isPresent()) && archive.remove(standing.deck())) {
                    removed.add(standing.deck());
                }
            } catch (ArchiveException e) {
                refused.add(e.getMessage());
            }
        }
        publisher.publish();
        return new Removed(removed, refused);
    }

    /**
     * @param which a review's number, or a path in the archive
     * @throws IllegalArgumentException when there is no such deck
     */
    public Redaction.Done redact(String which, Decision decision, Redaction.Wish wish) {
        ArchivedDeck deck = find(which);
        UUID run = ledger.begin("archive redact " + deck.path() + " by " + decision.actor());
        int good = 0;
        try {
            Redaction.Done done = redaction.redact(run, deck, decision, wish);
            good = 1;
            return done;
        } finally {
            ledger.end(run, good, 1 - good);
            publisher.publishOrTell();
        }
    }

    private ArchivedDeck find(String which) {
        if (which.matches("\\d{1,18}")) {
            long id = Long.parseLong(which);
            return archive.entry(reviews.require(id).key())
                    .orElseThrow(() -> new IllegalArgumentException("review " + id + " has no deck in the archive"));
        }
        String path = which.replace('\\', '/');
        return chain.decks().stream()
                .map(ArchiveChain.Standing::deck)
                .filter(deck -> path.equals(deck.path()) || path.endsWith("/" + deck.path()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the archive has no deck " + which + "; quarterdeck archive list shows those it has"));
    }

    public AuditExport.Exported export(Path to, AuditExport.Selection selection) {
        return export.export(to, selection);
    }

    /** Brings the chain's files up to date and says how they stand; throws where they disagree with the store. */
    public String publish() {
        return publisher.look(true);
    }
}
