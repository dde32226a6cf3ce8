package io.quarterdeck.web;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.gate.Owner;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.run.Concern;
import io.quarterdeck.run.Health;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A node to look at, whose store can be taken away. */
final class Node implements Reviews, Health {
    static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

    volatile Supplier<Totals> totals = () -> new Totals(
            Map.of(
                    ReviewState.PLANNED, 412L,
                    ReviewState.HELD, 2L,
                    ReviewState.AWAITING_APPROVAL, 3L,
                    ReviewState.DELIVERED, 1_870L,
                    ReviewState.UNDELIVERED, 1L,
                    ReviewState.FAILED, 1L),
            Map.of("READY", 4L, "SENT", 5_201L, "IN_DOUBT", 1L),
            5_400,
            42,
            1,
            2);
    volatile Supplier<List<Part>> parts = () -> List.of(
            new Part("store", true, "answers"),
            new Part("source", true, "1,204 accounts"),
            new Part("archive", true, "out, 20,000 MiB free"),
            new Part("mail", true, "relay.example:587"),
            new Part("triggers", true, "all fire"));
    final List<Concern> concerns = new ArrayList<>();
    volatile Instant lastBeat = NOW.minusSeconds(2);
    volatile boolean draining;

    Sight sight() {
        return new Sight(
                this,
                () -> List.copyOf(concerns),
                this,
                () -> lastBeat,
                () -> draining,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Override
    public List<Part> look() {
        return parts.get();
    }

    @Override
    public Totals totals() {
        return totals.get();
    }

    @Override
    public List<Standing> pressing() {
        return List.of();
    }

    @Override
    public List<Standing> list(Filter filter) {
        totals.get();
        return List.of(
                standing(1, "meridian-foods", "2026-Q3", "2026-11-22T08:00:00Z"),
                standing(2, "rheintal-maschinenbau", "2026-Q3", "2026-11-23T07:00:00Z"),
                standing(3, "ile-ounje-osun", "2026-10", "2026-11-30T08:00:00Z"));
    }

    static Concern concern(Concern.Kind kind, Owner owner, String subject, String words, String remedy) {
        return new Concern(kind + subject, kind, owner, Optional.empty(), Optional.empty(), subject, words, remedy);
    }

    private static Standing standing(long id, String account, String period, String due) {
        return new Standing(
                id,
                new ArchiveKey(account, period, "executive", 1),
                ReviewState.PLANNED,
                Optional.of("quarterly-executive"),
                Optional.of(Instant.parse(due)),
                Delivery.MAIL,
                Approval.NONE,
                List.of(),
                "",
                0,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(Duration.ofDays(-1)),
                false,
                0,
                NOW);
    }

    @Override
    public Standing require(long reviewId) {
        throw new IllegalArgumentException("not asked for here");
    }

    @Override
    public Optional<Standing> find(ArchiveKey key) {
        return Optional.empty();
    }

    @Override
    public List<Step> steps(long reviewId) {
        return List.of();
    }

    @Override
    public List<Message> messages(Optional<Long> reviewId, Set<String> states) {
        return List.of();
    }

    @Override
    public byte[] snapshot(String sha256) {
        throw new IllegalArgumentException("this node has no rows");
    }

    @Override
    public Optional<List<String>> pages(ArchiveKey key) {
        return Optional.empty();
    }

    @Override
    public List<Earlier> earlier(ArchiveKey key, int most) {
        return List.of();
    }
}
