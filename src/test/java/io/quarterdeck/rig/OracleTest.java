package io.quarterdeck.rig;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.postgres.TestDatabase;
import io.quarterdeck.rig.Violation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OracleTest {
    private static final Optional<SinkFault> NO_FAULT = Optional.empty();
    private static final byte[] NO_DECK = new byte[0];

    private final CanaryAccount house = StagedScene.ACCOUNTS.get(0);
    private final CanaryAccount neighbour = StagedScene.ACCOUNTS.get(1);
    private final String anna = house.recipients().get(0);
    private final String id = StagedScene.messageId(anna);

    @TempDir
    private Path folder;

    private Handle handle;
    private StagedScene scene;

    @BeforeEach
    void stage() throws IOException, SQLException {
        handle = TestDatabase.shared().store().jdbi().open();
        scene = new StagedScene(handle.getConnection(), folder);
    }

    @AfterEach
    void strike() throws IOException {
        handle.execute("drop schema fabricated cascade");
        handle.close();
        scene.close();
    }

    @Test
    void findsNothingWrongWithASeasonThatWentWell() throws Exception {
        scene.mail(
                NO_FAULT,
                true,
                List.of(StagedScene.OPERATOR),
                "<digest>",
                house.marker() + neighbour.marker(),
                NO_DECK);
        scene.mail(NO_FAULT, true, List.of(house.csmEmail()), "<hold>", "held: " + house.name(), NO_DECK);
        scene.faults.add(fault(RigFault.Kind.KILL, Instant.now()));
        Verdict verdict = scene.judge();
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.line()).isEqualTo("faults=1 lost=0 twice=0 foreign=0 in_doubt=0 wrong_state=0");
    }

    @Test
    void aMessageThatTheSinkNeverTookIsLostWhateverTheTablesSay() throws Exception {
        assertThat(kinds(scene.judgeWithoutMailTo(anna))).containsExactly(Kind.LOST, Kind.WRONG_STATE);
        scene.setRow(anna, "READY");
        scene.setReview(house, "RELEASED");
        assertThat(kinds(scene.judgeWithoutMailTo(anna))).containsExactly(Kind.LOST);
        scene.sql("delete from fabricated.outbox where recipient = '" + anna + "'");
        scene.setReview(house, "DELIVERED");
        assertThat(kinds(scene.judgeWithoutMailTo(anna))).containsExactly(Kind.LOST);
    }

    @Test
    void aReviewThatWasNeverPlannedIsLostForEachOfItsRecipients() throws Exception {
        scene.expectations.add(new Expectation(new ReviewKey(house.accountId(), "2026-Q2", "executive", 1), anna));
        assertThat(kinds(scene.judge())).containsExactly(Kind.LOST);
    }

    @Test
    void aDeckWithoutItsOwnMarkerIsNoDelivery() throws Exception {
        byte[] blank = StagedScene.pdf("nothing");
        scene.mail(NO_FAULT, true, List.of(anna), id, "Dear " + house.marker(), blank);
        assertThat(scene.judgeOnly(blank).violations())
                .anyMatch(violation ->
                        violation.kind() == Kind.LOST && violation.what().contains(anna));
        byte[] whole = StagedScene.pdf("whole " + house.marker());
        scene.mail(NO_FAULT, true, List.of(anna), id, "Dear " + house.marker(), whole);
        assertThat(scene.judgeOnly(whole).violations())
                .noneMatch(violation ->
                        violation.kind() == Kind.LOST && violation.what().contains(anna));
    }

    @Test
    void aDeadLetterIsNotLostOnlyWhereTheSinkRefusedItForGood() throws Exception {
        scene.setRow(anna, "DEAD");
        assertThat(kinds(scene.judgeWithoutMailTo(anna))).containsExactly(Kind.LOST);
        scene.faultWithoutDot(SinkFault.RCPT_4XX, anna);
        assertThat(kinds(scene.judgeWithoutMailTo(anna))).containsExactly(Kind.LOST);
        scene.faultWithoutDot(SinkFault.RCPT_5XX, anna);
        Verdict verdict = scene.judgeWithoutMailTo(anna);
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.line()).startsWith("faults=2 lost=0");
    }

    @Test
    void aRefusalBeforeTheRecipientIsKnownExcusesOneDeadLetterAndNoMore() throws Exception {
        for (String recipient : house.recipients()) {
            scene.setRow(recipient, "DEAD");
        }
        scene.setReview(house, "UNDELIVERED");
        scene.refusalAtSender();
        int recipients = house.recipients().size();
        assertThat(kinds(scene.judgeWithoutMailTo(house.recipients().toArray(String[]::new))))
                .hasSize(recipients - 1)
                .containsOnly(Kind.LOST);
    }

    @Test
    void aDoubtIsRightOnlyWhereAFaultOfTheSinkExplainsIt() throws Exception {
        scene.setRow(anna, "IN_DOUBT");
        Verdict unexplained = scene.judgeWithoutMailTo(anna);
        assertThat(kinds(unexplained)).containsExactly(Kind.WRONG_STATE);
        assertThat(unexplained.line()).contains("lost=0", "in_doubt=1", "wrong_state=1");
        scene.mail(Optional.of(SinkFault.DOT_4XX), false, List.of(anna), id, "x", scene.deck(house));
        assertThat(kinds(scene.judgeWithoutMailTo(anna))).containsExactly(Kind.WRONG_STATE);
        scene.mail(Optional.of(SinkFault.CLOSE_AT_DOT), false, List.of(anna), id, "x", scene.deck(house));
        assertThat(scene.judgeWithoutMailTo(anna).violations()).isEmpty();
    }

    @Test
    void aDoubtIsRightWhereAKillFellBetweenTheDotAndItsAnswer() throws Exception {
        scene.setRow(anna, "IN_DOUBT");
        scene.faults.add(fault(RigFault.Kind.KILL, Instant.now().minusSeconds(3_600)));
        assertThat(kinds(scene.judge())).containsExactly(Kind.WRONG_STATE);
        scene.faults.add(fault(RigFault.Kind.DISK, Instant.now()));
        assertThat(kinds(scene.judge())).containsExactly(Kind.WRONG_STATE);
        scene.faults.add(fault(RigFault.Kind.KILL, Instant.now()));
        assertThat(scene.judge().violations()).isEmpty();
    }

    @Test
    void aSecondMessageIsTwiceByItsIdOrByItsDeckOrByItsReview() throws Exception {
        scene.mail(NO_FAULT, true, List.of(anna), id, "again", scene.deck(house));
        assertThat(kinds(scene.judge())).containsExactly(Kind.TWICE);
        scene.mail(NO_FAULT, true, List.of(anna), "<other>", "again", scene.deck(house));
        assertThat(scene.judge().count(Kind.TWICE)).isEqualTo(2);
        String operator = StagedScene.OPERATOR;
        scene.mail(NO_FAULT, true, List.of(operator), "<digest>", "one", NO_DECK);
        scene.mail(NO_FAULT, true, List.of(operator), "<digest>", "one", NO_DECK);
        assertThat(scene.judge().count(Kind.TWICE)).isEqualTo(3);
        byte[] again = StagedScene.pdf("again for " + house.marker());
        scene.sql("insert into fabricated.outbox values (99, 'review:1', 1, '" + anna + "', '<new>', 'SENT')");
        scene.mail(NO_FAULT, true, List.of(anna), "<new>", "again", again);
        assertThat(scene.judge().count(Kind.TWICE)).isEqualTo(4);
    }

    @Test
    void aMessageThatTheSinkRefusedCountsNeitherAsArrivedNorAsTwice() throws Exception {
        scene.mail(Optional.of(SinkFault.DOT_4XX), false, List.of(anna), id, "first try", scene.deck(house));
        assertThat(scene.judge().violations()).isEmpty();
        scene.setRow(anna, "READY");
        scene.setReview(house, "RELEASED");
        assertThat(kinds(scene.judgeWithoutMailTo(anna))).containsExactly(Kind.LOST);
    }

    @Test
    void anotherHousesDeckOrNameIsForeignInAnyMessageThatLeft() throws Exception {
        Optional<SinkFault> refused = Optional.of(SinkFault.DOT_5XX);
        scene.mail(refused, false, List.of(anna), id, "Dear " + neighbour.marker(), scene.deck(house));
        assertThat(kinds(scene.judge())).containsExactly(Kind.FOREIGN);
        scene.mail(refused, false, List.of(anna), id, "hello", scene.deck(neighbour));
        assertThat(scene.judge().count(Kind.FOREIGN)).isEqualTo(2);
        scene.mail(NO_FAULT, true, List.of(house.csmEmail()), "<hold>", "held: " + neighbour.name(), NO_DECK);
        assertThat(scene.judge().count(Kind.FOREIGN)).isEqualTo(3);
    }

    @Test
    void aStrangerAndSomebodyWhoLeftGetNothing() throws Exception {
        scene.mail(NO_FAULT, true, List.of("someone@elsewhere.example"), "<a>", "hello", NO_DECK);
        scene.mail(NO_FAULT, true, List.of(house.silent().get(0)), "<b>", "hello", NO_DECK);
        assertThat(kinds(scene.judge())).containsExactly(Kind.FOREIGN, Kind.FOREIGN);
    }

    @Test
    void anotherHousesMarkerInTheArchiveIsForeign() throws Exception {
        Path left = scene.archive().resolve(StagedScene.path(house)).resolveSibling(".left.tmp");
        Files.write(left, scene.deck(house));
        assertThat(scene.judge().violations()).isEmpty();
        Files.write(left, scene.deck(neighbour));
        assertThat(kinds(scene.judge())).containsExactly(Kind.FOREIGN);
    }

    @Test
    void aRowMustFitWhatTheSinkHas() throws Exception {
        for (String state : List.of("READY", "SENDING", "DOT", "DEAD", "CANCELLED")) {
            scene.setRow(anna, state);
            assertThat(kinds(scene.judge())).as(state).containsOnly(Kind.WRONG_STATE);
        }
        scene.setRow(anna, "SENT");
        scene.sql("insert into fabricated.outbox values (99, 'review:1', 1, '" + anna + "', '<second>', 'CANCELLED')");
        assertThat(kinds(scene.judge())).containsExactly(Kind.WRONG_STATE);
    }

    @Test
    void aReviewMustFitItsRowsAndTheSink() throws Exception {
        for (String state : List.of("HELD", "AWAITING_APPROVAL", "REJECTED", "FAILED", "UNDELIVERED", "RELEASED")) {
            scene.setReview(house, state);
            assertThat(kinds(scene.judge())).as(state).containsExactly(Kind.WRONG_STATE);
        }
        scene.setReview(house, "DELIVERED");
        for (String recipient : house.recipients()) {
            scene.setRow(recipient, "IN_DOUBT");
        }
        scene.faults.add(fault(RigFault.Kind.KILL, Instant.now()));
        assertThat(scene.judge().violations())
                .extracting(Violation::what)
                .containsExactly(
                        "the review " + StagedScene.key(house) + " is DELIVERED, and none of its rows is SENT");
        scene.sql("insert into fabricated.review select * from fabricated.review where review_id = 2");
        assertThat(scene.judge().violations()).hasSize(2);
    }

    @Test
    void anArchiveEntryMustHaveItsFileAndAFileItsEntry() throws Exception {
        Path file = scene.archive().resolve(StagedScene.path(house));
        Files.write(file, StagedScene.pdf("changed " + house.marker()));
        assertThat(kinds(scene.judge())).containsExactly(Kind.WRONG_STATE);
        Files.delete(file);
        assertThat(kinds(scene.judge())).containsExactly(Kind.WRONG_STATE);
        Files.write(file, scene.deck(house));
        scene.sql("insert into fabricated.archive_entry select * from fabricated.archive_entry where account_id = '"
                + house.accountId() + "'");
        assertThat(kinds(scene.judge())).containsExactly(Kind.WRONG_STATE);
    }

    @Test
    void aDeckThatWasMailedOrLiesAboutWithoutAnEntryIsWrong() throws Exception {
        scene.sql("delete from fabricated.archive_entry where account_id = '" + house.accountId() + "'");
        assertThat(scene.judge().violations())
                .extracting(Violation::what)
                .anyMatch(what -> what.endsWith("has no archive entry"))
                .anyMatch(what -> what.endsWith("carries a deck that the archive has no entry of"))
                .anyMatch(what -> what.endsWith("is DELIVERED, and the archive has no entry of it"));
    }

    @Test
    void aMessageToTwoAtOnceOrToOneWhoWasNotExpectedIsWrong() throws Exception {
        scene.expectations.removeIf(expectation -> expectation.recipient().equals(anna));
        assertThat(kinds(scene.judge())).containsExactly(Kind.WRONG_STATE);
        scene.expectations.add(new Expectation(StagedScene.key(house), anna));
        scene.mail(NO_FAULT, true, List.of(house.csmEmail(), StagedScene.OPERATOR), "<two>", "held", NO_DECK);
        assertThat(kinds(scene.judge())).containsOnly(Kind.WRONG_STATE);
    }

    private static RigFault fault(RigFault.Kind kind, Instant at) {
        return new RigFault(kind, at, at, "by the test");
    }

    private static List<Kind> kinds(Verdict verdict) {
        return verdict.violations().stream().map(Violation::kind).sorted().toList();
    }
}
