package io.quarterdeck.season;

import io.quarterdeck.archive.ArchiveChain;
import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.DeckArchive;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The reviews of a season as the store has them.
 *
 * @param decks every deck of the archive's chain
 * @param names account id → its name, or the id where nobody knows it
 */
public record StoreSeason(
        Reviews reviews, List<ArchiveChain.Standing> decks, DeckArchive archive, UnaryOperator<String> names) {
    static final Badge HELD = Badge.alarm("held");
    private static final Set<ReviewState> NOT_BEGUN = Set.of(ReviewState.PLANNED, ReviewState.WITHDRAWN);

    public StoreSeason {
        decks = List.copyOf(decks);
    }

    /**
     * Which reviews.
     *
     * @param period its name; without one each account's last, of months, quarters and years each
     */
    public record Wish(Optional<String> period, Optional<String> schedule, Optional<String> edition) {}

    /** Of each account and edition the last review that was begun, in its last revision. */
    public List<Candidate> candidates(Wish wish) {
        Map<ArchiveKey, ArchiveChain.Standing> byKey = new HashMap<>();
        decks.forEach(deck -> byKey.put(deck.deck().key(), deck));
        Map<List<String>, Reviews.Standing> last = new TreeMap<>(Comparator.comparing(List::toString));
        reviews.list(new Reviews.Filter(Set.of(), Optional.empty(), wish.schedule(), Integer.MAX_VALUE)).stream()
                .filter(standing -> isOfSeason(standing, wish))
                .forEach(standing -> last.merge(
                        List.of(standing.key().accountId(), standing.key().edition(), shape(standing)),
                        standing,
                        (one, other) -> later(one, other) ? one : other));
        return last.values().stream()
                .map(standing -> candidate(standing, Optional.ofNullable(byKey.get(standing.key()))))
                .toList();
    }

    private static boolean isOfSeason(Reviews.Standing standing, Wish wish) {
        boolean begun =
                !NOT_BEGUN.contains(standing.state()) || !standing.trouble().isEmpty();
        return begun
                && wish.period().map(standing.key().period()::equals).orElse(true)
                && wish.edition().map(standing.key().edition()::equals).orElse(true);
    }

    /** Names of one kind of period have one shape, and their order is that of time. */
    private static String shape(Reviews.Standing standing) {
        return standing.key().period().replaceAll("[0-9]", "#");
    }

    private static boolean later(Reviews.Standing one, Reviews.Standing other) {
        Comparator<Reviews.Standing> order = Comparator.comparing(
                        (Reviews.Standing standing) -> standing.key().period())
                .thenComparing(standing -> standing.key().revision());
        return order.compare(one, other) > 0;
    }

    private Candidate candidate(Reviews.Standing standing, Optional<ArchiveChain.Standing> deck) {
        Optional<String> ended = deck.flatMap(ArchiveChain.Standing::ended)
                .map(end -> "removed (" + end.kind().word() + ") by " + end.actor() + ": " + end.reason());
        Optional<Path> file = deck.filter(found -> found.ended().isEmpty()).map(found -> archive.file(found.deck()));
        List<Badge> badges = new ArrayList<>(badges(standing.state()));
        boolean settled = badges.stream().noneMatch(badge -> badge.weight() == Badge.Weight.ALARM);
        if (file.isEmpty() && settled) {
            badges.add(ended.isPresent() ? Badge.plain("removed") : Badge.alarm("no deck"));
        }
        return new Candidate(
                names.apply(standing.key().accountId()),
                standing.key().period(),
                file,
                badges,
                ended.orElseGet(() -> reason(standing)),
                !settled);
    }

    private static List<Badge> badges(ReviewState state) {
        return switch (state) {
            case HELD -> List.of(HELD);
            case REJECTED -> List.of(Badge.alarm("rejected"));
            case FAILED -> List.of(Badge.alarm("failed"));
            case UNDELIVERED -> List.of(Badge.alarm("reached nobody"));
            case AWAITING_APPROVAL -> List.of(Badge.notice("waits for approval"));
            case PLANNED, PULLED, ASSEMBLED, RENDERED -> List.of(Badge.notice("in the making"));
            default -> List.of();
        };
    }

    private static String reason(Reviews.Standing standing) {
        if (standing.state() == ReviewState.HELD && !standing.findings().isEmpty()) {
            Finding first = standing.findings().get(0);
            int more = standing.findings().size() - 1;
            return first.message() + (more == 0 ? "" : " (and " + more + " more)");
        }
        return standing.trouble();
    }
}
