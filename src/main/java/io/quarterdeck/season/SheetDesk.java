package io.quarterdeck.season;

import io.quarterdeck.evidence.UnreadableDeckException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes contact sheets: looks at every deck, some at a time, and orders them. What it keeps of a deck is two small
 * pictures and some words, about 60 KB.
 *
 * @param workers decks looked at at the same time, 1 or more
 */
public record SheetDesk(DeckLooks looks, SheetPress press, int workers, Clock clock) {
    /** @param top how many of the shortest, and how many of the most changed, stand in front, a quarter of all at most; 0 or more */
    public ContactSheet sheet(String title, List<Candidate> candidates, int top) {
        List<Looked> looked = latest(looked(candidates));
        return new ContactSheet(
                title,
                SheetNote.of(looked),
                looked.stream()
                        .filter(Looked::isUnreadable)
                        .map(each ->
                                each.candidate().file().map(Path::toString).orElse(each.name()) + ": " + each.fault())
                        .toList(),
                SeasonOrder.of(looked, top),
                clock.instant());
    }

    private List<Looked> looked(List<Candidate> candidates) {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<Looked>> futures = candidates.stream()
                    .map(candidate -> pool.submit(() -> look(candidate)))
                    .toList();
            List<Looked> looked = new ArrayList<>();
            for (Future<Looked> future : futures) {
                looked.add(future.get());
            }
            return looked;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the contact sheet was interrupted; nothing was written", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the contact sheet can't be made: " + e.getCause(), e);
        } finally {
            pool.shutdownNow();
        }
    }

    private Looked look(Candidate candidate) {
        if (candidate.file().isEmpty()) {
            return new Looked(candidate, Optional.empty(), Optional.empty(), "");
        }
        Optional<DeckLook> look = Optional.empty();
        try {
            DeckLook whole = looks.look(candidate.file().get());
            look = Optional.of(whole.withoutEvidence());
            Optional<DeckFacts> facts = whole.evidence().map(DeckFacts::read);
            return new Looked(
                    candidate,
                    look,
                    facts,
                    facts.isEmpty() ? "the file carries no evidence.json, as every deck does" : "");
        } catch (UnreadableDeckException e) {
            return new Looked(candidate, look, Optional.empty(), e.getMessage());
        } catch (IllegalArgumentException e) {
            return new Looked(candidate, look, Optional.empty(), "its evidence can't be read: " + e.getMessage());
        }
    }

    /** Of several revisions of a deck the last. */
    private static List<Looked> latest(List<Looked> all) {
        Map<List<String>, Integer> last = new HashMap<>();
        all.forEach(looked -> looked.facts().ifPresent(facts -> last.merge(key(facts), facts.revision(), Math::max)));
        return all.stream()
                .filter(looked -> looked.facts()
                        .map(facts -> last.get(key(facts)) == facts.revision())
                        .orElse(true))
                .toList();
    }

    private static List<String> key(DeckFacts facts) {
        return List.of(facts.account(), facts.period(), facts.edition());
    }
}
