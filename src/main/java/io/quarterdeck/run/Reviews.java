package io.quarterdeck.run;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Port: looking at reviews and their messages; changes nothing. */
public interface Reviews {
    /** In order of due time, then account. */
    List<Standing> list(Filter filter);

    /**
     * Those that somebody may have to look at: held, awaiting approval, failed or undelivered, and of those in the making
     * or archived with something left to do the ones that broke or have been due for an hour.
     */
    List<Standing> pressing();

    /** @throws IllegalArgumentException when there is none */
    Standing require(long reviewId);

    Optional<Standing> find(ArchiveKey key);

    /** The review's history, oldest first. */
    List<Step> steps(long reviewId);

    /** The review's messages; for an empty review those of every review and the notices. */
    List<Message> messages(Optional<Long> reviewId, Set<String> states);

    /** Figures for the operator's view, all at one moment. */
    Totals totals();

    /** Keys of the pages that the review's deck was made to have; empty where that was not kept. */
    Optional<List<String>> pages(ArchiveKey key);

    /**
     * The reviews that the customer holds, from the latest to the earliest: of each earlier period that has an archived one,
     * of the same account, edition and granularity, the last revision that was delivered, or where none was the last one;
     * rejected and redacted ones don't count, nor do earlier revisions of this period.
     */
    List<Earlier> earlier(ArchiveKey key, int most);

    /** The latest of them. */
    default Optional<Earlier> earlier(ArchiveKey key) {
        return earlier(key, 1).stream().findFirst();
    }

    /**
     * An archived review of an earlier period.
     *
     * @param snapshotSha256 of the rows that it was made from; {@link #snapshot} has them
     * @param ledger what its deck printed, as it was kept; empty for one that was made before that was kept
     * @param sha256 of its file, hex
     */
    record Earlier(String snapshotSha256, Optional<String> ledger, String edition, int revision, String sha256) {}

    /**
     * The canonical JSON of frozen rows.
     *
     * @throws IllegalArgumentException when the store has none with this SHA-256
     */
    byte[] snapshot(String sha256);

    /** @param states empty for all; so the others */
    record Filter(Set<ReviewState> states, Optional<String> accountId, Optional<String> schedule, int most) {
        public Filter {
            states = Set.copyOf(states);
        }

        public static Filter in(Set<ReviewState> states) {
            return new Filter(states, Optional.empty(), Optional.empty(), Integer.MAX_VALUE);
        }
    }

    /**
     * @param trouble message of the last failure, or empty
     * @param late how long past its due time by the database's clock; negative before
     * @param hasDeck whether it is in the archive
     */
    record Standing(
            long id,
            ArchiveKey key,
            ReviewState state,
            Optional<String> schedule,
            Optional<Instant> dueAt,
            Delivery delivery,
            Approval approval,
            List<Finding> findings,
            String trouble,
            int attempts,
            Optional<Instant> retryAt,
            Optional<Instant> leaseUntil,
            boolean leaseIsOver,
            Optional<Duration> late,
            boolean hasDeck,
            long epoch,
            Instant changedAt) {
        public Standing {
            findings = List.copyOf(findings);
        }

        /** The command that makes it anew, or a revision of it where it is one. */
        public String again() {
            return "quarterdeck run --account " + key.accountId() + " --period " + key.period()
                    + schedule.map(name -> " --schedule " + name).orElse(" --edition " + key.edition())
                    + (key.revision() > 1 ? " --revise \"…\"" : "");
        }
    }

    /** @param actor a person's name; empty for the program */
    record Step(Instant at, String state, String stage, String hash, String message, String actor, long epoch) {}

    /**
     * @param state READY, SENDING, DOT, SENT, IN_DOUBT, DEAD or DROPPED
     * @param epoch number of its latest attempt or decision: the same failure after a resend has another one
     */
    record Message(
            long id,
            String topic,
            Optional<Long> reviewId,
            String recipient,
            String subject,
            String state,
            int attempts,
            Optional<Instant> nextAt,
            String answer,
            long epoch,
            Instant changedAt) {}

    /**
     * @param reviews by state
     * @param messages by state
     * @param overdueSeconds of the longest overdue review that nobody holds; 0 when none is
     * @param nodes processes of {@code serve} heard of within the last 15 seconds
     */
    record Totals(
            Map<ReviewState, Long> reviews,
            Map<String, Long> messages,
            long overdueSeconds,
            long oldestReadySeconds,
            long inTrouble,
            long nodes) {
        public Totals {
            reviews = Map.copyOf(reviews);
            messages = Map.copyOf(messages);
        }
    }
}
