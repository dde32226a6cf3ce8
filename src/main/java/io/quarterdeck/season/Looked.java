package io.quarterdeck.season;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A review with what its deck's file gave.
 *
 * @param look empty where there is no file, or none that can be read
 * @param facts empty where the file carries no evidence
 * @param fault why the file can't be read as a deck; empty when it can, or when there is none
 */
record Looked(Candidate candidate, Optional<DeckLook> look, Optional<DeckFacts> facts, String fault) {
    String name() {
        return facts.map(DeckFacts::name).orElse(candidate.name());
    }

    boolean isUnreadable() {
        return !fault.isEmpty();
    }

    boolean isInFront() {
        return candidate.inFront() || isUnreadable() || look.isEmpty();
    }

    /** @param odd badges that the season as a whole gives it */
    Card card(List<Badge> odd) {
        List<Badge> badges = new ArrayList<>(candidate.badges());
        if (isUnreadable()) {
            badges.add(Badge.alarm("unreadable"));
        }
        badges.addAll(odd);
        facts.ifPresent(found -> tell(found, badges));
        // the loudest first, for a card has room for few
        badges.sort(Comparator.comparing(Badge::weight));
        return new Card(
                name(),
                facts.map(DeckFacts::period).orElse(candidate.period()),
                facts.map(DeckFacts::headline).orElse(""),
                isUnreadable() ? fault : candidate.reason(),
                badges,
                look.map(found -> OptionalInt.of(found.pages())).orElse(OptionalInt.empty()),
                look.map(DeckLook::thumbnails).orElse(List.of()));
    }

    private static void tell(DeckFacts facts, List<Badge> badges) {
        if (facts.negative()) {
            badges.add(Badge.alarm("negative value"));
        } else if (facts.percentBelowPlan() > 0) {
            badges.add(Badge.alarm(facts.percentBelowPlan() + " % below plan"));
        }
        if (facts.restated() > 0) {
            badges.add(Badge.notice(facts.restated() + " restated"));
        }
        if (!facts.leftOut().isEmpty()) {
            badges.add(Badge.plain(facts.leftOut().size() + " left out"));
        }
        if (facts.revision() > 1) {
            badges.add(Badge.plain("revision " + facts.revision()));
        }
    }
}
