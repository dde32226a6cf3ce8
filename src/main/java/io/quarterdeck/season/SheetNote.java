package io.quarterdeck.season;

import java.util.ArrayList;
import java.util.List;

/** How many there are of what, in a line. */
final class SheetNote {
    private SheetNote() {}

    static String of(List<Looked> reviews) {
        List<String> parts = new ArrayList<>();
        parts.add(count(reviews.size(), "review", "reviews"));
        long decks =
                reviews.stream().filter(looked -> looked.facts().isPresent()).count();
        if (decks < reviews.size()) {
            parts.add(count(decks, "deck", "decks"));
        }
        add(parts, reviews.stream().filter(SheetNote::isHeld).count(), "held");
        add(parts, reviews.stream().filter(Looked::isUnreadable).count(), "unreadable");
        add(
                parts,
                reviews.stream()
                        .flatMap(looked -> looked.facts().stream())
                        .filter(facts -> facts.percentBelowPlan() > 0)
                        .count(),
                "below plan");
        add(
                parts,
                reviews.stream()
                        .flatMap(looked -> looked.facts().stream())
                        .filter(facts -> facts.restated() > 0)
                        .count(),
                "with restated figures");
        return String.join(" · ", parts);
    }

    private static boolean isHeld(Looked looked) {
        return looked.candidate().badges().contains(StoreSeason.HELD);
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
