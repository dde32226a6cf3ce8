package io.quarterdeck.cli;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * One review that falls due.
 *
 * @param recipients addresses as the source has them now, none where it isn't mailed; empty when they can't be read
 * @param standing what the store has of it
 * @param coveredBy another schedule whose review this one is
 * @param late since it was due, when it is not done
 */
record DueLine(
        Instant dueAt,
        ZoneId zone,
        String schedule,
        ArchiveKey key,
        Delivery delivery,
        Optional<List<String>> recipients,
        Approval approval,
        Optional<Reviews.Standing> standing,
        Optional<String> coveredBy,
        Optional<Duration> late) {

    boolean isPlanned() {
        return coveredBy.isPresent()
                || standing.filter(known -> known.state() != ReviewState.WITHDRAWN).isPresent();
    }

    String state() {
        String stored = coveredBy
                .map(other -> "covered by " + other)
                .or(() -> standing.filter(known -> isPlanned()).map(DueLine::stored))
                .orElse("not planned yet");
        return late.map(span -> "late " + Moments.span(span) + ", " + stored).orElse(stored);
    }

    private static String stored(Reviews.Standing standing) {
        return Wording.of(standing.state()) + (standing.schedule().isEmpty() ? " by hand" : "");
    }

    String to() {
        if (delivery == Delivery.ARCHIVE) {
            return "archive";
        }
        return recipients
                .map(all -> all.isEmpty() ? "mail, nobody takes it" : "mail to " + all.size())
                .orElse("mail, to whom is not known");
    }

    /** @param withAddresses else their number alone */
    JsonRow json(boolean withAddresses) {
        return new JsonRow()
                .put("due_at", dueAt)
                .put("due_local", dueAt.atZone(zone).truncatedTo(ChronoUnit.SECONDS).toLocalDateTime().toString())
                .put("zone", zone.getId())
                .put("offset", Moments.offset(dueAt, zone))
                .put("schedule", schedule)
                .put("account", key.accountId())
                .put("period", key.period())
                .put("edition", key.edition())
                .put("revision", key.revision())
                .put("delivery", delivery)
                .put("recipient_count", recipients.map(List::size))
                .put("recipients", withAddresses ? recipients : Optional.empty())
                .put("approval", approval)
                .put("review", standing.map(Reviews.Standing::id))
                .put("state", standing.map(Reviews.Standing::state))
                .put("covered_by", coveredBy)
                .put("late_seconds", late.map(Duration::toSeconds));
    }
}
