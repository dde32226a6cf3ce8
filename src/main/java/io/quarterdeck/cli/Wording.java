package io.quarterdeck.cli;

import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.Gates;
import io.quarterdeck.gate.Owner;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import java.util.Locale;
import java.util.Optional;

/** What the store has of a review, in a few words for a table. */
final class Wording {
    private static final int FIRST_WORDS = 150;

    private Wording() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(Owner owner) {
        return owner == Owner.CSM ? "CSM" : of((Enum<?>) owner);
    }

    /** {@code executive}, {@code executive r2}. */
    static String edition(Reviews.Standing standing) {
        int revision = standing.key().revision();
        return standing.key().edition() + (revision == 1 ? "" : " r" + revision);
    }

    /** Who has to do something for it to go on. */
    static Optional<Owner> owner(Reviews.Standing standing, Gates gates) {
        if (standing.state() == ReviewState.AWAITING_APPROVAL) {
            return Optional.of(Owner.CSM);
        }
        if (standing.state() == ReviewState.HELD) {
            return Optional.of(standing.findings().stream()
                    .findFirst()
                    .map(finding -> gates.rule(finding.rule()).owner())
                    .orElse(Owner.OPERATOR));
        }
        boolean lost = standing.state() == ReviewState.FAILED || standing.state() == ReviewState.UNDELIVERED;
        boolean troubled = ReviewState.IN_THE_MAKING.contains(standing.state())
                && !standing.trouble().isEmpty();
        return lost || troubled ? Optional.of(Owner.OPERATOR) : Optional.empty();
    }

    /** Of what holds it or of what broke last; empty when all is well. */
    static String matter(Reviews.Standing standing) {
        if (standing.state() == ReviewState.HELD && !standing.findings().isEmpty()) {
            Finding first = standing.findings().get(0);
            int more = standing.findings().size() - 1;
            return start("[" + first.rule() + "] " + first.message())
                    + (more == 0 ? "" : " (and " + more + " more)");
        }
        boolean told = ReviewState.IN_THE_MAKING.contains(standing.state()) || standing.state() == ReviewState.FAILED;
        return told ? start(standing.trouble()) : "";
    }

    /** The first words of a text, on one line. */
    static String start(String text) {
        return start(text, FIRST_WORDS);
    }

    /** @param most characters, unless the first word alone is longer */
    static String start(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        int end = line.length() <= most ? -1 : line.lastIndexOf(' ', most);
        return end < 1 ? line : line.substring(0, end) + " …";
    }

    /** {@code 1 review}, {@code 2 reviews}. */
    static String count(long count, String one, String many) {
        return count == 1 ? "1 " + one : count + " " + many;
    }
}
