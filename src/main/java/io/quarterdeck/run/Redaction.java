package io.quarterdeck.run;

import io.quarterdeck.archive.ArchiveChain;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.ChainEntry;
import io.quarterdeck.archive.DeckArchive;
import io.quarterdeck.archive.Provenance;
import io.quarterdeck.deck.Deck;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.metric.Agreement;
import io.quarterdeck.metric.Agreements;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.metric.SnapshotJson;
import io.quarterdeck.plan.Delivery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The right to be forgotten against an archive that keeps everything: a revision without the name takes the deck's place,
 * its file is destroyed, and its hash stays in the chain with who did it and why.
 *
 * @param configurationSha256 with {@code softwareVersion} and {@code jdkRelease} goes into the new revision's provenance
 */
public record Redaction(
        ReviewDesk desk,
        Planner planner,
        DeckArchive archive,
        ArchiveChain chain,
        Redactions redactions,
        Reviews reviews,
        String configurationSha256,
        String softwareVersion,
        String jdkRelease,
        Clock clock) {

    /**
     * @param names to be taken out of texts, beside those of the contacts and whoever agreed
     * @param withRevision false destroys the deck without a successor
     */
    public record Wish(List<String> names, boolean withRevision) {
        public Wish {
            names = List.copyOf(names);
        }
    }

    /**
     * @param revision has its place; empty where a later revision had it already, or none was wanted
     * @param otherConfiguration whether the new revision was made under another configuration than the old one
     */
    public record Done(ArchivedDeck old, Optional<ArchivedDeck> revision, boolean otherConfiguration) {}

    /**
     * Repeating it is fine: what a crash left undone is done then. A deck whose time was over has no file any more and gets
     * no revision; the store forgets it all the same.
     *
     * @throws IllegalArgumentException when the reason names a person, who would stand in the chain for good
     * @throws IllegalStateException when its frozen rows are gone, or its mail is still on its way; nothing was changed
     * @throws io.quarterdeck.gate.HeldException when no honest deck can be made of the rows any more; nothing was changed
     */
    public Done redact(UUID run, ArchivedDeck old, Decision decision, Wish wish) {
        Optional<ChainEntry.Kind> ended = chain.decks().stream()
                .filter(known -> known.deck().path().equals(old.path()))
                .findFirst()
                .flatMap(ArchiveChain.Standing::ended)
                .map(ChainEntry.Ended::kind);
        if (ended.equals(Optional.of(ChainEntry.Kind.REDACTION))) {
            archive.remove(old);
            return new Done(old, Optional.empty(), false);
        }
        Optional<Snapshot> snapshot = redactions.snapshot(old).map(SnapshotJson::read);
        WithoutNames names = snapshot.map(rows -> WithoutNames.of(rows, wish.names()))
                .orElseGet(() -> WithoutNames.of(wish.names()));
        names.in(decision.reason()).ifPresent(name -> {
            throw new IllegalArgumentException("the reason names " + name
                    + ", and it would stand in the chain for good; give one without the name");
        });
        redactions.requireAtRest(old);
        Redactions.Persons persons = persons(snapshot, names);
        Done done = ended.isEmpty() && wish.withRevision() && isLatest(old)
                ? replace(run, old, decision, names.redact(snapshot.orElseThrow(() -> rowsAreGone(old))), persons)
                : end(run, old, decision, persons);
        archive.remove(old);
        return done;
    }

    private boolean isLatest(ArchivedDeck old) {
        return archive.entry(
                        old.key().accountId(), old.key().period(), old.key().edition())
                .map(latest -> latest.key().equals(old.key()))
                .orElse(true);
    }

    private Done end(UUID run, ArchivedDeck old, Decision decision, Redactions.Persons persons) {
        redactions.redacted(run, old, Optional.empty(), Optional.of(persons), decision, clock.instant());
        return new Done(old, Optional.empty(), false);
    }

    private Done replace(UUID run, ArchivedDeck old, Decision decision, Snapshot unnamed, Redactions.Persons persons) {
        byte[] json = SnapshotJson.write(unnamed);
        ReviewDesk.Frozen frozen = new ReviewDesk.Frozen(unnamed, json, Sha256.hex(json));
        ReviewRequest request = planner.asMade(old.key(), unnamed, reviews);
        ReviewDesk.Assembly assembly = desk.assemble(request, frozen, old.key().next(), Delivery.ARCHIVE);
        Deck deck = desk.render(request, assembly);
        String printed = PrintedLedger.write(
                assembly.review().ledger(), request.edition().pages());
        Provenance provenance = new Provenance(
                frozen.sha256(), configurationSha256, desk.renderer().templatesSha256(), softwareVersion, jdkRelease);
        ArchivedDeck entered = archive.addOrNothing(
                old.key().next(),
                deck,
                assembly.review().headline(),
                provenance,
                Optional.of("redaction of revision " + old.key().revision() + ": " + decision.reason()),
                entry -> redactions.redacted(
                        run,
                        old,
                        Optional.of(new Redactions.Revision(entry, json, printed)),
                        Optional.of(persons),
                        decision,
                        clock.instant()));
        return new Done(
                old,
                Optional.of(entered),
                !old.provenance().configurationSha256().equals(configurationSha256));
    }

    private static Redactions.Persons persons(Optional<Snapshot> snapshot, WithoutNames names) {
        return new Redactions.Persons(
                snapshot.stream()
                        .flatMap(rows -> Agreements.of(rows).versions().stream())
                        .map(Agreement::version)
                        .collect(Collectors.toSet()),
                names::redact,
                names::blanked);
    }

    private static IllegalStateException rowsAreGone(ArchivedDeck old) {
        return new IllegalStateException("the frozen rows of " + old.path()
                + " are not in the store any more, so no revision without the name can be made of them; to destroy the deck"
                + " without a successor add --without-revision");
    }
}
