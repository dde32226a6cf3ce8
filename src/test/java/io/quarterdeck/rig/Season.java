package io.quarterdeck.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** The parts of a season of faults, each of which ends at rest; short and long forms differ in the numbers alone. */
final class Season {
    static final Duration REST = Duration.ofMinutes(6);
    /** Everything but what waits for the rig's own answer. */
    private static final Set<SinkFault> KINDS = EnumSet.complementOf(EnumSet.of(SinkFault.HOLD_AFTER_DOT));

    private final Rig rig;
    private final Random random;
    private Instant partBegan = Instant.now();

    Season(Rig rig, long seed) {
        this.rig = rig;
        this.random = new Random(seed);
    }

    /** Each node ends at its place, several nodes at a time; then two that are well make everything good. */
    void points(List<CrashPoint> points, int atOnce) throws IOException, SQLException {
        rig.drain();
        List<RigNode> dead = new Appointments(rig, atOnce).keep(points, rig::doomed);
        assertThat(dead)
                .extracting(RigNode::place)
                .containsExactlyInAnyOrderElementsOf(
                        points.stream().map(CrashPoint::name).toList());
        rig.healthy(2);
        rig.awaitRest(REST);
    }

    /** Each node is frozen at its place until others have done its work, and then goes on. */
    void stops(List<CrashPoint> points, int atOnce) throws IOException, SQLException {
        rig.drain();
        List<RigNode> standing = new Appointments(rig, atOnce).keep(points, rig::stopping);
        rig.healthy(2);
        standing.forEach(RigNode::freeze);
        rig.awaitRest(REST);
        for (RigNode node : standing) {
            rig.add(node.thaw());
        }
        rig.healthy(2);
        List<Long> more = plan(standing.size());
        rig.awaitRest(REST);
        assertThat(more).isNotEmpty();
        assertThat(standing).allMatch(node -> node.process().isAlive());
        standing.forEach(node -> assertThat(node.drain()).isZero());
    }

    /** The server goes down hard and comes back while two nodes have enough to do. */
    void database(int times) throws IOException, SQLException {
        List<RigNode> nodes = rig.healthy(2);
        for (int time = 0; time < times; time++) {
            plan(4);
            pause(500, 3_000);
            Instant from = Instant.now();
            if (random.nextBoolean()) {
                rig.server().stopImmediately();
            } else {
                rig.server().kill();
            }
            pause(500, 4_000);
            rig.server().startAgain();
            rig.add(new RigFault(RigFault.Kind.DATABASE, from, Instant.now(), "PostgreSQL stopped hard"));
        }
        rig.awaitRest(REST);
        assertThat(nodes).allMatch(node -> node.process().isAlive());
    }

    /** So many faults strike at the sink, of every kind that there is, those that take their time beside each other. */
    void smtp(int faults) throws SQLException {
        rig.healthy(2);
        long before = struck().size();
        long missing = faults;
        while (missing > 0 || !new HashSet<>(struck()).containsAll(KINDS)) {
            long rounds = Math.max(1, Math.min(4, missing / KINDS.size()));
            for (long round = 0; round < rounds; round++) {
                faultOfEachKind();
            }
            rig.awaitRest(REST);
            missing = faults - (struck().size() - before);
        }
        rig.sink().tell("clear");
        rig.awaitRest(REST);
    }

    private void faultOfEachKind() throws SQLException {
        Map<SinkFault, CanaryAccount> batch = new EnumMap<>(SinkFault.class);
        List<String> rules = new ArrayList<>();
        for (SinkFault kind : KINDS) {
            CanaryAccount account = rig.account();
            batch.put(kind, account);
            FaultRule rule = FaultRule.always(kind).times(1 + random.nextInt(2));
            rules.add("plan "
                    + (kind.place() == SinkFault.Place.RECIPIENT
                                    ? rule.forRecipient(account.recipients().get(0))
                                    : rule)
                            .json());
        }
        rig.sink().tell(rules.toArray(String[]::new));
        for (CanaryAccount account : batch.values()) {
            rig.plan(account, Wish.MAILED);
        }
    }

    /** Nodes die at any moment and others come in their place; there is always work. */
    void kills(int times, int nodes) throws SQLException {
        rig.healthy(nodes);
        for (int time = 0; time < times; time++) {
            if (rig.store().underWay().size() < 3 * nodes) {
                plan(2 * nodes);
            }
            pause(200, 3_000);
            rig.add(victim().kill());
            rig.healthyLater(nodes);
        }
        rig.healthy(nodes);
        rig.awaitRest(REST);
    }

    /** One of several at work, for one that is only starting has nothing to lose; waits for them. */
    private RigNode victim() {
        List<RigNode> working = Await.value("nodes at work", REST, () -> Optional.of(rig.alive().stream()
                        .filter(node -> node.run().isPresent())
                        .toList())
                .filter(some -> some.size() > 1));
        return working.get(random.nextInt(working.size()));
    }

    /** Nodes stand still at any moment, longer than their leases, and wake up. */
    void freezes(int times) throws IOException, SQLException {
        List<RigNode> nodes = rig.healthy(2);
        for (int time = 0; time < times; time++) {
            plan(4);
            pause(200, 4_000);
            RigNode node = nodes.get(random.nextInt(nodes.size()));
            node.freeze();
            pause(12_000, 16_000);
            rig.add(node.thaw());
        }
        rig.awaitRest(REST);
        assertThat(nodes).allMatch(node -> node.process().isAlive());
    }

    private List<SinkFault> struck() {
        return rig.sink().entries().stream()
                .flatMap(entry -> entry.fault().stream())
                .toList();
    }

    List<Long> plan(int reviews) throws SQLException {
        List<Long> planned = new ArrayList<>();
        for (int review = 0; review < reviews; review++) {
            planned.add(rig.plan(Wish.MAILED));
        }
        return planned;
    }

    private void pause(int from, int to) {
        Appointments.sleep(from + random.nextInt(to - from));
    }

    /** In this part, since the last judgement. */
    Takeovers takeovers() throws SQLException {
        return Takeovers.of(rig, partBegan);
    }

    /** Prints the one line, and fails with what is wrong; of all faults so far. */
    Verdict judge(String part) throws IOException, SQLException {
        Verdict verdict = rig.judge();
        System.out.println("rig, " + part + ": " + verdict.line());
        System.out.println("rig, " + part + ": " + takeovers().inWords() + "; the part took "
                + Duration.between(partBegan, Instant.now()).toSeconds() + " s");
        partBegan = Instant.now();
        assertThat(verdict.violations()).isEmpty();
        return verdict;
    }

    /** No account's marker in a line or a temporary file of another's. */
    List<MarkerScan.Finding> leaks() throws IOException {
        MarkerScan scan = new MarkerScan(rig.accounts());
        List<MarkerScan.Finding> findings = new ArrayList<>();
        try (Stream<Path> logs = Files.list(rig.folder().resolve("logs"))) {
            for (Path log : logs.toList()) {
                findings.addAll(scan.log(log));
            }
        }
        findings.addAll(scan.folder(rig.folder().resolve("tmp"), file -> Optional.empty()));
        return findings;
    }
}
