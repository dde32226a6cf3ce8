package io.quarterdeck.season;

import io.quarterdeck.season.ContactSheet.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Who stands where on the sheet: each review once, in the first section that it belongs to. */
final class SeasonOrder {
    private static final Comparator<Looked> BY_NAME = Comparator.comparing(Looked::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Looked::name)
            .thenComparing(looked -> looked.candidate().period());

    /** Where more than one in so many stood in front, none would stand out. */
    private static final int ODD = 4;

    private final int top;
    private final List<Looked> left;
    private final List<Section> sections = new ArrayList<>();

    private SeasonOrder(List<Looked> reviews, int top) {
        this.top = Math.min(top, (reviews.size() + ODD - 1) / ODD);
        this.left = new ArrayList<>(reviews.stream().sorted(BY_NAME).toList());
    }

    /** @param top of the shortest, and of the most changed, stand in front; of each a quarter of all at most */
    static List<Section> of(List<Looked> reviews, int top) {
        SeasonOrder order = new SeasonOrder(reviews, top);
        order.front();
        order.shortest();
        order.changed();
        order.take("By name", order.left, looked -> List.of());
        return order.sections;
    }

    private void front() {
        List<Looked> front = left.stream()
                .filter(Looked::isInFront)
                .sorted(Comparator.comparing(looked -> looked.look().isPresent()))
                .toList();
        take("Held, or without a deck", front, looked -> List.of());
    }

    /** Shorter than the usual deck of the season by a page that was left out, not by a shorter appendix. */
    private void shortest() {
        List<Integer> kinds = left.stream()
                .flatMap(looked -> looked.facts().stream())
                .map(DeckFacts::kinds)
                .sorted()
                .toList();
        if (kinds.isEmpty()) {
            return;
        }
        int usual = kinds.get(kinds.size() / 2);
        List<Looked> brief = left.stream()
                .filter(looked ->
                        looked.facts().filter(facts -> facts.kinds() < usual).isPresent())
                .sorted(Comparator.comparing(
                                (Looked looked) -> looked.facts().orElseThrow().kinds())
                        .thenComparing(looked -> looked.look().orElseThrow().pages()))
                .limit(top)
                .toList();
        take("Shortest", brief, looked -> List.of(Badge.notice("short")));
    }

    private void changed() {
        List<Looked> moved = left.stream()
                .filter(looked -> looked.facts().flatMap(DeckFacts::change).isPresent())
                .sorted(Comparator.comparing(SeasonOrder::change, Comparator.comparing(Change::size))
                        .reversed())
                .limit(top)
                .toList();
        take(
                "Most changed since the period before",
                moved,
                looked -> List.of(Badge.notice(change(looked).words())));
    }

    private static Change change(Looked looked) {
        return looked.facts().flatMap(DeckFacts::change).orElseThrow();
    }

    private void take(String heading, List<Looked> chosen, Function<Looked, List<Badge>> odd) {
        if (!chosen.isEmpty()) {
            sections.add(new Section(
                    heading,
                    chosen.stream()
                            .map(looked -> looked.card(odd.apply(looked)))
                            .toList()));
            // by identity, since two reviews may say the same
            Set<Looked> gone = Collections.newSetFromMap(new IdentityHashMap<>());
            gone.addAll(chosen);
            left.removeIf(gone::contains);
        }
    }
}
