package io.quarterdeck.cli;

import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What follows from a decision. */
final class Aftermath {
    private Aftermath() {}

    /** @param state that the decision led to */
    static String of(Reviews reviews, long id, ReviewState state) {
        Reviews.Standing standing = reviews.require(id);
        List<Reviews.Message> messages = reviews.messages(Optional.of(id), Set.of()).stream()
                .filter(MessageState::isDeck)
                .toList();
        return words(standing, state, messages);
    }

    static String words(Reviews.Standing standing, ReviewState state, List<Reviews.Message> messages) {
        return "review " + standing.id() + " (" + standing.key().accountId() + ", "
                + standing.key().period() + ", " + Wording.edition(standing) + ") is " + Wording.of(state) + ": "
                + follows(standing, state, messages);
    }

    private static String follows(Reviews.Standing standing, ReviewState state, List<Reviews.Message> messages) {
        return switch (state) {
            case PLANNED -> "its deck is made with the next round of quarterdeck serve";
            case AWAITING_APPROVAL -> "the CSM is to approve it: quarterdeck review approve " + standing.id()
                    + " --by NAME --reason \"…\"";
            case RELEASED -> messages.isEmpty() ? "it stays in the archive, nothing is sent" : leaving(messages);
            case REJECTED -> standing.hasDeck()
                    ? "its deck stays in the archive, marked, and is never sent"
                    : "no deck is made of it";
            default -> "quarterdeck review show " + standing.id() + " says more";
        };
    }

    private static String leaving(List<Reviews.Message> messages) {
        Optional<Instant> later = messages.stream()
                .flatMap(message -> message.nextAt().stream())
                .max(Comparator.naturalOrder())
                .filter(at -> messages.stream().allMatch(message -> at.isAfter(message.changedAt())));
        return (messages.size() == 1 ? "its message leaves" : "its " + messages.size() + " messages leave")
                + later.map(at -> " from " + Moments.utc(at) + " on").orElse("")
                + " with the next round of quarterdeck serve";
    }
}
