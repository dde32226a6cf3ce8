package io.quarterdeck.run;

import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.Gates;
import io.quarterdeck.gate.Owner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What in the store somebody must look at: the one list behind the mails to owners, {@code doctor} and the digest.
 *
 * @param operator address to which a notice that fails is told to nobody
 */
public record Concerns(Reviews reviews, Gates gates, Optional<String> operator) {
    private static final Duration LATE = Duration.ofHours(1);
    /** A hiccup mends itself; twice within half a minute is none. */
    private static final int ATTEMPTS = 2;

    /** By kind, then in order of due time. */
    public List<Concern> all() {
        List<Concern> concerns = new ArrayList<>();
        reviews.pressing().forEach(standing -> of(standing).ifPresent(concerns::add));
        reviews.messages(Optional.empty(), Set.of("IN_DOUBT", "DEAD")).forEach(message -> concerns.add(of(message)));
        concerns.sort(Comparator.comparing(Concern::kind));
        return List.copyOf(concerns);
    }

    private Optional<Concern> of(Reviews.Standing standing) {
        return switch (standing.state()) {
            case HELD -> Optional.of(held(standing));
            case AWAITING_APPROVAL -> Optional.of(approval(standing));
            case FAILED ->
                Optional.of(concern(
                        standing,
                        Concern.Kind.FAILED,
                        Owner.OPERATOR,
                        standing.trouble(),
                        "Mend that, then: " + standing.again()));
            case UNDELIVERED ->
                Optional.of(concern(
                        standing,
                        Concern.Kind.UNDELIVERED,
                        Owner.OPERATOR,
                        "no recipient could be reached",
                        "See why: quarterdeck review show " + standing.id()
                                + "; mend it, then quarterdeck resend MESSAGE --by NAME --reason \"…\""));
            default -> inTheMaking(standing);
        };
    }

    private Optional<Concern> inTheMaking(Reviews.Standing standing) {
        if (!standing.trouble().isEmpty() && standing.attempts() >= ATTEMPTS) {
            return Optional.of(concern(
                    standing,
                    Concern.Kind.TROUBLED,
                    Owner.OPERATOR,
                    standing.trouble(),
                    "Mend that and it goes on by itself"
                            + standing.retryAt()
                                    .map(at -> "; the next attempt is at " + at)
                                    .orElse("")));
        }
        return standing.late()
                .filter(late -> late.compareTo(LATE) > 0)
                .map(late -> concern(
                        standing,
                        Concern.Kind.LATE,
                        Owner.OPERATOR,
                        "it was due " + late.toHours() + " h ago and is " + standing.state(),
                        "See that quarterdeck serve runs, with enough workers: quarterdeck doctor"));
    }

    private Concern held(Reviews.Standing standing) {
        List<Finding> findings = standing.findings();
        boolean releasable =
                findings.stream().allMatch(finding -> gates.rule(finding.rule()).releasable());
        String words = String.join(
                " ",
                findings.stream()
                        .map(finding -> "[" + finding.rule() + "] " + finding.message() + " " + finding.remedy())
                        .toList());
        String command = (releasable ? "" : standing.again() + ", or ") + "quarterdeck review "
                + (releasable ? "release|reject " : "reject ") + standing.id() + " --by NAME --reason \"…\"";
        Owner owner = findings.stream()
                .map(finding -> gates.rule(finding.rule()).owner())
                .findFirst()
                .orElse(Owner.OPERATOR);
        return concern(
                standing,
                Concern.Kind.HELD,
                owner,
                words,
                (standing.hasDeck() ? "Look at it (quarterdeck review show " + standing.id() + "), then " : "")
                        + command);
    }

    private Concern approval(Reviews.Standing standing) {
        return concern(
                standing,
                Concern.Kind.AWAITING_APPROVAL,
                Owner.CSM,
                "the deck is archived and waits for your word",
                "Look at it (quarterdeck review show " + standing.id() + "), then quarterdeck review approve|reject "
                        + standing.id() + " --by NAME --reason \"…\"");
    }

    private Concern.Kind kind(Reviews.Message message, boolean doubt) {
        if (operator.filter(message.recipient()::equals).isPresent()) {
            return Concern.Kind.NOTICE;
        }
        return doubt ? Concern.Kind.IN_DOUBT : Concern.Kind.DEAD;
    }

    private Concern of(Reviews.Message message) {
        boolean doubt = message.state().equals("IN_DOUBT");
        return new Concern(
                (doubt ? "doubt:" : "dead:") + message.id() + ":" + message.epoch(),
                kind(message, doubt),
                Owner.OPERATOR,
                Optional.empty(),
                message.reviewId(),
                "message " + message.id() + " to " + message.recipient(),
                message.answer(),
                doubt
                        ? "Ask the recipient or look into the relay's log; then quarterdeck mail settle " + message.id()
                                + " --arrived|--lost, or quarterdeck resend " + message.id()
                                + ", with --by NAME --reason \"…\""
                        : "Mend that, then quarterdeck resend " + message.id()
                                + " --by NAME --reason \"…\"; or let it be: quarterdeck mail settle " + message.id()
                                + " --lost --by NAME --reason \"…\"");
    }

    private static Concern concern(
            Reviews.Standing standing, Concern.Kind kind, Owner owner, String words, String remedy) {
        return new Concern(
                kind.name() + ":" + standing.id() + ":"
                        + (ReviewState.IN_THE_MAKING.contains(standing.state()) ? standing.state() : standing.epoch()),
                kind,
                owner,
                Optional.of(standing.key().accountId()),
                Optional.of(standing.id()),
                standing.key().accountId() + ", " + standing.key().period() + ", "
                        + standing.key().edition()
                        + (standing.key().revision() == 1
                                ? ""
                                : ", revision " + standing.key().revision()),
                words,
                remedy);
    }
}
