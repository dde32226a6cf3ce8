package io.quarterdeck.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chain's port over a list. */
public final class ListChain implements ArchiveChain {
    private final List<ChainLink> links = new ArrayList<>();
    private final List<ArchivedDeck> decks = new ArrayList<>();
    private final Instant time;
    private Runnable asked = () -> {};

    ListChain() {
        this(TestArchive.NOW);
    }

    /** @param time by the store's clock, which stands still */
    public ListChain(Instant time) {
        this.time = time;
    }

    @Override
    public synchronized Optional<ChainLink> last() {
        return links.isEmpty() ? Optional.empty() : Optional.of(links.get(links.size() - 1));
    }

    @Override
    public synchronized List<ChainLink> after(long sequence, int most) {
        return links.stream()
                .filter(link -> link.sequence() > sequence)
                .limit(most)
                .toList();
    }

    public synchronized long add(ArchivedDeck deck) {
        decks.add(deck);
        return append(ChainEntry.Added.of(deck, Retention.USUAL));
    }

    synchronized long append(ChainEntry.Content content) {
        ChainLink link = ChainLink.of(new ChainEntry(
                links.size() + 1, last().map(ChainLink::sha256).orElse(ChainLine.BEFORE_THE_FIRST), content));
        links.add(link);
        return link.sequence();
    }

    /** Runs before each look at the decks. */
    void whenAsked(Runnable work) {
        asked = work;
    }

    @Override
    public List<Standing> decks() {
        asked.run();
        return standing();
    }

    private synchronized List<Standing> standing() {
        List<ChainEntry> entries =
                links.stream().map(link -> ChainLine.read(link.line())).toList();
        return entries.stream()
                .filter(entry -> entry.content() instanceof ChainEntry.Added)
                .map(entry -> new Standing(
                        decks.stream()
                                .filter(deck ->
                                        deck.path().equals(entry.content().path()))
                                .findFirst()
                                .orElseThrow(),
                        (ChainEntry.Added) entry.content(),
                        entry.sequence(),
                        entries.stream()
                                .filter(end -> end.content() instanceof ChainEntry.Ended ended
                                        && ended.ends() == entry.sequence())
                                .map(end -> (ChainEntry.Ended) end.content())
                                .findFirst()))
                .toList();
    }

    @Override
    public synchronized boolean expire(ArchivedDeck deck, String actor, String reason, Instant at) {
        Standing standing = standing().stream()
                .filter(known -> known.deck().equals(deck))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the archive has no deck " + deck.path()));
        if (standing.ended().isPresent()) {
            return false;
        }
        append(ended(standing, ChainEntry.Kind.RETENTION_REMOVED, actor, reason, at));
        return true;
    }

    static ChainEntry.Ended ended(Standing standing, ChainEntry.Kind kind, String actor, String reason, Instant at) {
        return new ChainEntry.Ended(
                kind,
                standing.deck().key(),
                standing.deck().path(),
                standing.deck().sha256(),
                standing.sequence(),
                at,
                actor,
                reason,
                Optional.empty());
    }

    @Override
    public Instant time() {
        return time;
    }

    @Override
    public int linkOlder() {
        return 0;
    }
}
