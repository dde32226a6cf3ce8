package io.quarterdeck.delivery;

import io.quarterdeck.checkpoint.Checkpoint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes messages out of the outbox and hands them over, one attempt each; safe for several threads. */
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** What can't be handed over for so long is given up. */
    private static final Duration PATIENCE = Duration.ofHours(48);

    private final Outbox outbox;
    private final Post post;
    private final Welcome welcome;
    private final MailSettings settings;
    private final DoubleSupplier chance;
    private final Checkpoint checkpoint;
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();
    private final Queue<Answered> unnoted = new ConcurrentLinkedQueue<>();

    /** @param chance numbers from 0 to 1, so that those who failed together don't come back together */
    public Courier(
            Outbox outbox,
            Post post,
            Welcome welcome,
            MailSettings settings,
            DoubleSupplier chance,
            Checkpoint checkpoint) {
        this.outbox = outbox;
        this.post = post;
        this.welcome = welcome;
        this.settings = settings;
        this.chance = chance;
        this.checkpoint = checkpoint;
    }

    /** What became of a message, while the store can't be told. */
    private record Answered(Parcel parcel, Receipt receipt) {}

    public Outbox outbox() {
        return outbox;
    }

    /** Ids of the messages under way just now. */
    public Set<Long> inHand() {
        return inHand;
    }

    /** Attempts one batch of messages that may go now; says how many. */
    public int round(UUID run, int most) {
        noteLate();
        List<Parcel> parcels = outbox.claim(run, most, settings.perDomainPerMinute());
        parcels.forEach(parcel -> inHand.add(parcel.id()));
        try {
            parcels.forEach(this::deliver);
        } finally {
            // what broke here is left to its lease, unless its answer still waits to be noted
            Set<Long> waiting =
                    unnoted.stream().map(answered -> answered.parcel().id()).collect(Collectors.toSet());
            parcels.stream().map(Parcel::id).filter(id -> !waiting.contains(id)).forEach(inHand::remove);
        }
        return parcels.size();
    }

    /** An answer is known only here: it is kept until the store takes it, and not left to be in doubt. */
    public void noteLate() {
        for (Answered answered = unnoted.poll(); answered != null; answered = unnoted.poll()) {
            note(answered);
        }
    }

    private void deliver(Parcel parcel) {
        checkpoint.pass("sending:claimed");
        Receipt receipt =
                unwelcome(parcel).or(() -> stale(parcel)).orElseGet(() -> post.send(parcel, () -> open(parcel)));
        checkpoint.pass("sending:answered");
        note(new Answered(parcel, receipt));
        checkpoint.pass("sending:noted");
    }

    private void note(Answered answered) {
        try {
            note(answered.parcel(), answered.receipt());
            inHand.remove(answered.parcel().id());
        } catch (RuntimeException e) {
            unnoted.add(answered);
            throw e;
        }
    }

    private Optional<Receipt> unwelcome(Parcel parcel) {
        try {
            return parcel.addressee()
                    .flatMap(addressee -> welcome.objection(addressee, parcel.recipient()))
                    .map(Receipt.Refused::new);
        } catch (RuntimeException e) {
            return Optional.of(new Receipt.Deferred(
                    "it could not be checked that the recipient is still to get it: " + e.getMessage()));
        }
    }

    /** A message that was never tried in all that time is as late as one that was refused. */
    private static Optional<Receipt> stale(Parcel parcel) {
        return parcel.age().compareTo(PATIENCE) > 0 && parcel.attempts() == 0
                ? Optional.of(new Receipt.Refused("it waited for "
                        + parcel.age().toHours() + " hours without being tried, so it was not sent any more"))
                : Optional.empty();
    }

    private boolean open(Parcel parcel) {
        checkpoint.pass("dot:before");
        boolean open = outbox.dot(parcel);
        checkpoint.pass("dot:after");
        return open;
    }

    private void note(Parcel parcel, Receipt receipt) {
        if (receipt instanceof Receipt.Accepted) {
            outbox.sent(parcel, receipt.words());
            LOG.info("message {} to {} accepted: {}", parcel.id(), parcel.domain(), receipt.words());
        } else if (receipt instanceof Receipt.Refused) {
            dead(parcel, receipt.words());
        } else if (receipt instanceof Receipt.Deferred) {
            defer(parcel, receipt.words());
        } else if (receipt instanceof Receipt.Unknown) {
            outbox.inDoubt(parcel, receipt.words());
            LOG.warn("message {} to {} is in doubt: {}", parcel.id(), parcel.domain(), receipt.words());
        } else {
            LOG.info("message {} left to another process: {}", parcel.id(), receipt.words());
        }
    }

    private void defer(Parcel parcel, String words) {
        if (parcel.age().compareTo(PATIENCE) > 0) {
            dead(parcel, "given up after " + PATIENCE.toHours() + " hours; the last answer was: " + words);
            return;
        }
        Duration pause = pause(parcel.attempts());
        outbox.deferred(parcel, words, pause);
        LOG.warn(
                "message {} to {} not accepted, tried again in {} s: {}",
                parcel.id(),
                parcel.domain(),
                pause.toSeconds(),
                words);
    }

    private void dead(Parcel parcel, String words) {
        outbox.dead(parcel, words);
        LOG.warn("message {} to {} given up: {}", parcel.id(), parcel.domain(), words);
    }

    /** Full jitter: anything from a second up to the step's length. */
    private Duration pause(int attempts) {
        List<Duration> steps = settings.retries();
        Duration longest = steps.get(Math.min(attempts, steps.size() - 1));
        return Duration.ofMillis(Math.max(1000, (long) (longest.toMillis() * chance.getAsDouble())));
    }
}
