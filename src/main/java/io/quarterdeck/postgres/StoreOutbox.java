package io.quarterdeck.postgres;

import io.quarterdeck.delivery.Dispatch;
import io.quarterdeck.delivery.Outbox;
import io.quarterdeck.delivery.Parcel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The outbox in the store: each call is one commit, fenced by the message's epoch. */
public final class StoreOutbox implements Outbox {
    private final OutboxNotices notices;
    private final OutboxClaims claims;
    private final OutboxSteps steps;
    private final OutboxDecisions decisions;

    public StoreOutbox(Store store) {
        this(store, StoreRunLedger.LEASE);
    }

    public StoreOutbox(Store store, Duration lease) {
        this.notices = new OutboxNotices(store);
        this.claims = new OutboxClaims(store, lease);
        this.steps = new OutboxSteps(store, lease);
        this.decisions = new OutboxDecisions(store);
    }

    @Override
    public List<Parcel> claim(UUID run, int most, int perDomainPerMinute) {
        return claims.claim(run, most, perDomainPerMinute);
    }

    @Override
    public boolean dot(Parcel parcel) {
        return steps.dot(parcel);
    }

    @Override
    public void sent(Parcel parcel, String answer) {
        steps.sent(parcel, answer);
    }

    @Override
    public void deferred(Parcel parcel, String answer, Duration retryIn) {
        steps.deferred(parcel, answer, retryIn);
    }

    @Override
    public void dead(Parcel parcel, String answer) {
        steps.dead(parcel, answer);
    }

    @Override
    public void inDoubt(Parcel parcel, String answer) {
        steps.inDoubt(parcel, answer);
    }

    @Override
    public void renew(UUID run, Set<Long> inHand) {
        claims.renew(run, inHand);
    }

    @Override
    public int sweep() {
        return claims.sweep();
    }

    @Override
    public Map<String, Instant> told(Set<String> matters) {
        return notices.told(matters);
    }

    @Override
    public boolean tell(Set<String> matters, Dispatch notice) {
        return notices.tell(matters, notice);
    }

    @Override
    public boolean resend(long outboxId, String actor, String reason) {
        return decisions.resend(outboxId, actor, reason);
    }

    @Override
    public void settle(long outboxId, boolean arrived, String actor, String reason) {
        decisions.settle(outboxId, arrived, actor, reason);
    }
}
