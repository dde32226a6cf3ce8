package io.quarterdeck.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Decisions of people, whose process dies before or after the commit and who then say it again. */
final class PeoplesWord {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Rig rig;

    PeoplesWord(Rig rig) {
        this.rig = rig;
    }

    /** Needs nodes that are alive. */
    void isGivenAcrossCrashes() throws SQLException {
        long toReject = rig.plan(Wish.APPROVED);
        long rejected = rig.plan(Wish.APPROVED);
        long toRelease = rig.plan(Wish.LATE);
        long released = rig.plan(Wish.LATE);
        awaitState(toReject, "AWAITING_APPROVAL");
        awaitState(rejected, "AWAITING_APPROVAL");
        awaitState(toRelease, "HELD");
        awaitState(released, "HELD");
        crash("rejected:before", "reject", toReject);
        assertThat(state(toReject)).isEqualTo("AWAITING_APPROVAL");
        awaitFree(toReject);
        say("reject", toReject);
        crash("rejected:after", "reject", rejected);
        assertThat(state(toReject)).isEqualTo("REJECTED");
        assertThat(state(rejected)).isEqualTo("REJECTED");
        crash("waived:before", "release", toRelease);
        awaitFree(toRelease);
        say("release", toRelease);
        crash("waived:after", "release", released);
        awaitState(toRelease, "DELIVERED");
        awaitState(released, "DELIVERED");
    }

    private void say(String verb, long review) {
        rig.run(words(verb, review));
    }

    private void crash(String place, String verb, long review) throws SQLException {
        try (RigNode node = RigNode.doomed(rig.command(List.of(words(verb, review))), place)) {
            Await.until(place, PATIENCE, node::isAtPlace);
            rig.add(node.crashed());
        }
    }

    private static String[] words(String verb, long review) {
        return new String[] {
            "review", verb, Long.toString(review), "--by", "Rita Rig", "--reason", "tried across a crash"
        };
    }

    /** What a dead process holds is held until its lease is over. */
    private void awaitFree(long review) {
        Await.until(
                "review " + review + " to be free",
                PATIENCE,
                () -> rig.store()
                                .one(
                                        "select count(*) from quarterdeck.review where review_id = ?"
                                                + " and (lease_until is null or lease_until <= now())",
                                        review)
                        == 1);
    }

    private void awaitState(long review, String state) {
        rig.store().awaitState(review, state, PATIENCE);
    }

    private String state(long review) throws SQLException {
        return rig.store().state(review);
    }
}
