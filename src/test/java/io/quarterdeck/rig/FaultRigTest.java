package io.quarterdeck.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of the fault rig: one season of real nodes, a real PostgreSQL and a sink, with every fault once. Its
 * parts share the server and the nodes, and each can be run alone. {@link FaultSeasonTest} has the long form.
 */
@Timeout(900)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultRigTest {
    private static final long SEED = 3;
    private static final Duration REST = Duration.ofMinutes(4);

    @TempDir
    private static Path folder;

    private static Rig rig;
    private static Season season;

    @BeforeAll
    static void open() throws Exception {
        rig = Rig.open(folder, folder.resolve("archive"), 240, SEED).withShortDecks();
        rig.practise();
        season = new Season(rig, SEED);
    }

    @AfterAll
    static void close() throws Exception {
        if (rig != null) {
            rig.close();
        }
    }

    @Test
    @Order(1)
    void aKillAtAnyNamedPlaceLosesNothingAndSendsNothingTwice() throws Exception {
        season.points(CrashPoint.ofServe(), 4);
        season.judge("kill -9 at every point");
    }

    @Test
    @Order(2)
    void aNodeThatWakesUpAfterItsLeaseChangesNothing() throws Exception {
        season.stops(CrashPoint.of(Wish.MAILED, "file:linked", "dot:before", "dot:after"), 3);
        Takeovers takeovers = season.takeovers();
        season.judge("SIGSTOP past the lease");
        assertThat(takeovers.reviews()).isNotEmpty();
        assertThat(takeovers.messages()).isNotEmpty();
        assertThat(takeovers.longest()).isLessThanOrEqualTo(Takeovers.MOST);
    }

    /** One after the other, these parts would mostly wait: for a relay that hangs, and for the minute that is due. */
    @Test
    @Order(3)
    void aRelayWithFiftyFaultsAndADatabaseThatGoesDownHardSpoilNeitherAMessageNorAScheduleOnTwoNodes()
            throws Exception {
        List<CanaryAccount> asked = Stream.generate(rig::account).limit(3).toList();
        rig.healthy(2);
        season.plan(4);
        drain();
        OffsetDateTime due = minuteThatTwoNodesAreUpBy();
        rig.once(due, asked);
        rig.healthy(2);
        assertThat(OffsetDateTime.now(ZoneOffset.UTC))
                .as("the nodes are up before it is due")
                .isBefore(due);
        fiftyFaultsOfTheRelay();
        season.database(1);
        new PeoplesWord(rig).isGivenAcrossCrashes();
        Await.until("what is asked for once to be delivered", REST, () -> delivered(asked) == asked.size());
        rig.awaitRest(REST);
        Verdict verdict = season.judge("SMTP faults, PostgreSQL stopped hard, a schedule on two nodes");
        assertThat(verdict.inDoubt()).isPositive();
        for (CanaryAccount account : asked) {
            assertThat(rig.store()
                            .one(
                                    "select count(*) from quarterdeck.archive_entry where account_id = ?",
                                    account.accountId()))
                    .isOne();
            for (String recipient : account.recipients()) {
                assertThat(rig.sink().entries())
                        .filteredOn(entry -> entry.taken() && entry.to().contains(recipient))
                        .hasSize(1)
                        .allSatisfy(entry -> assertThat(entry.at()).isAfterOrEqualTo(due.toInstant()));
            }
        }
    }

    private static OffsetDateTime minuteThatTwoNodesAreUpBy() {
        return OffsetDateTime.now(ZoneOffset.UTC)
                .plusMinutes(1)
                .plus(rig.startTakes().multipliedBy(2))
                .truncatedTo(ChronoUnit.MINUTES);
    }

    /** Told to stop, each ends what it has in hand: nothing of its own is left for others to take over. */
    private static void drain() throws Exception {
        List<RigNode> nodes = rig.alive();
        nodes.forEach(RigNode::awaitReady);
        long doubts = rig.store().one("select count(*) from quarterdeck.outbox where state = 'IN_DOUBT'");
        for (RigNode node : nodes) {
            assertThat(node.drain()).isZero();
            assertThat(rig.store()
                            .one(
                                    "select (select count(*) from quarterdeck.review where lease_owner = ?)"
                                            + " + (select count(*) from quarterdeck.outbox where lease_owner = ?)",
                                    node.run().orElseThrow(),
                                    node.run().orElseThrow()))
                    .isZero();
        }
        assertThat(rig.store().one("select count(*) from quarterdeck.outbox where state = 'IN_DOUBT'"))
                .isEqualTo(doubts);
    }

    private static long delivered(List<CanaryAccount> accounts) throws Exception {
        long delivered = 0;
        for (CanaryAccount account : accounts) {
            delivered += rig.store()
                    .one(
                            "select count(*) from quarterdeck.review where state = 'DELIVERED' and account_id = ?",
                            account.accountId());
        }
        return delivered;
    }

    /** Each message gets there once or says why not, and people are told. */
    private static void fiftyFaultsOfTheRelay() throws Exception {
        Instant begin = Instant.now();
        season.smtp(50);
        assertThat(
                        rig.store()
                                .one(
                                        "select count(*) from quarterdeck.outbox where state in ('IN_DOUBT', 'DEAD') and answer = ''"))
                .isZero();
        Notices.await(rig, "in doubt.*quarterdeck mail settle");
        Notices.await(rig, "not reached.*quarterdeck resend");
        long seconds = rig.store().secondsUntilTold(begin);
        System.out.println("rig, SMTP faults: the operator was told within " + seconds + " s");
        assertThat(seconds).isLessThanOrEqualTo(Notices.VISIBLE.toSeconds());
    }

    @Test
    @Order(4)
    void noAccountsMarkerIsInALogLineOrATemporaryFileOfAnothers() throws Exception {
        rig.healthy(1);
        assertThat(season.leaks()).isEmpty();
    }
}
