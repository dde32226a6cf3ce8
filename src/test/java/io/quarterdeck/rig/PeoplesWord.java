package io.quarterdeck.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Decisions of people, whose process dies before or after the commit and who then say it again. */
final class PeoplesWord {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

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
        crash(Map.of(
                "rejected:before", words("reject", toReject),
                "rejected:after", words("reject", rejected),
                "waived:before", words("release", toRelease),
                "waived:after", words("release", released)));
        assertThat(state(toReject)).isEqualTo("AWAITING_APPROVAL");
        assertThat(state(rejected)).isEqualTo("REJECTED");
        assertThat(state(toRelease)).isEqualTo("HELD");
        awaitFree(toReject);
        rig.run(words("reject", toReject));
        assertThat(state(toReject)).isEqualTo("REJECTED");
        awaitFree(toRelease);
        rig.run(words("release", toRelease));
        awaitState(toRelease, "DELIVERED");
        awaitState(released, "DELIVERED");
    }

    /** Each process ends at its place, all at the same time. */
    private void crash(Map<String, String[]> wordsAtPlaces) {
        List<RigNode> speakers = new ArrayList<>();
        try {
            wordsAtPlaces.forEach((place, words) -> speakers.add(RigNode.doomed(rig.command(List.of(words)), place)));
            for (RigNode speaker : speakers) {
                Await.until(speaker.place(), PATIENCE, speaker::isAtPlace);
                rig.add(speaker.crashed());
            }
        } finally {
            speakers.forEach(RigNode::close);
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
