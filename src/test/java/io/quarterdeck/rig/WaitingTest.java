package io.quarterdeck.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is out of order around a node: it says so within a minute, waits, and goes on by itself when it is mended. */
@Timeout(600)
class WaitingTest {
    private static final Duration REST = Duration.ofMinutes(3);

    @TempDir
    private static Path folder;

    private static SmallDisk disk;
    private static Rig rig;
    private static Season season;

    @BeforeAll
    static void open() throws Exception {
        disk = SmallDisk.mount(folder.resolve("disk"), 40);
        rig = Rig.open(folder, disk.folder().resolve("archive"), 40, 11).withShortDecks();
        season = new Season(rig, 11);
        rig.healthy(1);
    }

    @AfterAll
    static void close() throws Exception {
        if (rig != null) {
            rig.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void aFullDiskUnderTheArchiveIsWaitedFor() throws Exception {
        Instant from = Instant.now();
        disk.fill(0);
        long review = rig.plan(Wish.MAILED);
        assertThat(awaitTrouble(review)).contains("could not be written", "No space left", "Mend that (space");
        Notices.await(rig, "could not be written.*No space left");
        disk.free();
        rig.add(new RigFault(RigFault.Kind.DISK, from, Instant.now(), "full disk"));
        completes(review);
        season.judge("full disk");
    }

    @Test
    void anArchiveThatCanOnlyBeReadIsWaitedFor() throws Exception {
        Instant from = Instant.now();
        disk.readOnly();
        long review = rig.plan(Wish.MAILED);
        assertThat(awaitTrouble(review)).containsIgnoringCase("read-only").contains("could not be written");
        disk.writable();
        rig.add(new RigFault(RigFault.Kind.DISK, from, Instant.now(), "read-only archive"));
        completes(review);
        season.judge("read-only archive");
    }

    @Test
    void aRelayThatIsDownIsWaitedFor() throws Exception {
        Instant from = Instant.now();
        rig.sink().tell("down");
        long review = rig.plan(Wish.MAILED);
        Await.until("an answer that names the relay", Notices.VISIBLE, () -> !rig.store()
                .texts(
                        "select answer from quarterdeck.outbox where review_id = ? and state = 'READY'"
                                + " and attempts > 1 and answer like '%127.0.0.1%'",
                        review)
                .isEmpty());
        assertThat(state(review)).isEqualTo("RELEASED");
        rig.sink().tell("up");
        rig.add(new RigFault(RigFault.Kind.SMTP_DOWN, from, Instant.now(), "relay down"));
        completes(review);
        season.judge("relay down");
    }

    @Test
    void aSourceThatHangsIsWaitedFor() throws Exception {
        Instant from = Instant.now();
        rig.source().blackhole();
        long review = rig.plan(Wish.MAILED);
        assertThat(awaitTrouble(review)).contains("source");
        rig.source().heal();
        rig.add(new RigFault(RigFault.Kind.SOURCE, from, Instant.now(), "source hangs"));
        completes(review);
        season.judge("source that hangs");
    }

    private static void completes(long review) throws Exception {
        rig.awaitRest(REST);
        assertThat(state(review)).isEqualTo("DELIVERED");
    }

    private static String awaitTrouble(long review) {
        return rig.store().awaitTrouble(review, Notices.VISIBLE);
    }

    private static String state(long review) throws Exception {
        return rig.store().state(review);
    }
}
