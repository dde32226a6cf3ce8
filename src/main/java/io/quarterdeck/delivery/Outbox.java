package io.quarterdeck.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Port: messages on their way, {@code READY → SENDING → DOT → SENT | READY | IN_DOUBT | DEAD | DROPPED}, fenced like reviews.
 *
 * <p>In the commit that ends the last message of a review (SENT, DEAD or DROPPED) the review becomes DELIVERED where one was
 * sent, UNDELIVERED where none was. A message IN_DOUBT is not at its end.
 */
public interface Outbox {
    /**
     * Takes up to {@code most} messages that are ready and may go, the oldest first, into SENDING; no more to one domain
     * within a minute than {@code perDomainPerMinute}, those just claimed and tried within it included. Skips rows that
     * others are just claiming.
     */
    List<Parcel> claim(UUID run, int most, int perDomainPerMinute);

    /** SENDING to DOT; false when the row is somebody else's by now, and then nothing was changed. */
    boolean dot(Parcel parcel);

    /**
     * The relay has taken it. Also from IN_DOUBT, when it is this parcel's own dot that is in doubt: the late answer of
     * a process that had been given up. Where a person has decided meanwhile, it is noted in the history and changes
     * nothing. {@link #deferred} and {@link #dead} settle this parcel's own doubt too.
     */
    void sent(Parcel parcel, String answer);

    /** Not accepted, that much is known; READY again after {@code retryIn}. */
    void deferred(Parcel parcel, String answer, Duration retryIn);

    /** Given up. */
    void dead(Parcel parcel, String answer);

    /** May have been accepted. */
    void inDoubt(Parcel parcel, String answer);

    /** Prolongs this run's leases on the messages that it really has in hand. */
    void renew(UUID run, Set<Long> inHand);

    /** Messages whose process was lost: SENDING becomes READY, DOT becomes IN_DOUBT. Returns how many it moved. */
    int sweep();

    /** Those of the matters that somebody has been told of, and when. */
    Map<String, Instant> told(Set<String> matters);

    /**
     * Lays a notice in and notes that these matters are told, in one commit; false, and nothing is laid in, when another
     * process has told one of them meanwhile.
     */
    boolean tell(Set<String> matters, Dispatch notice);

    /**
     * DEAD or IN_DOUBT back to READY by a person's word, with the same bytes and Message-ID; the review is RELEASED again.
     * Where the actor is the program itself ({@code quarterdeck}) it is IN_DOUBT alone that goes back, after a pause that
     * doubles with each attempt up to an hour, its attempts and age stay, and it does so three times at most.
     *
     * @return false when the program had sent it again so often already: it stays in doubt for a person to settle
     * @throws IllegalArgumentException when there is no such message or it is in another state
     */
    boolean resend(long outboxId, String actor, String reason);

    /**
     * IN_DOUBT to SENT or DEAD by a person who has asked the recipient; DEAD, not arrived, to DROPPED: nobody is reminded
     * of it any more, and it is not sent again.
     *
     * @throws IllegalArgumentException when there is no such message or it is in another state
     */
    void settle(long outboxId, boolean arrived, String actor, String reason);
}
