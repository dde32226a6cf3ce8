package io.quarterdeck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.delivery.DotGate;
import io.quarterdeck.delivery.Parcel;
import io.quarterdeck.delivery.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a message at a relay that does as the test's script says. */
@Timeout(60)
class SmtpPostTest {
    private final ScriptedRelay relay = relay();
    private final AtomicInteger opened = new AtomicInteger();
    private final DotGate gate = () -> opened.incrementAndGet() > 0;

    @AfterEach
    void stop() throws IOException {
        relay.close();
    }

    @Test
    void anAcceptedMessageArrivesByteForByteAndTheReceiptQuotesTheRelay() throws InterruptedException {
        Parcel parcel = TestParcels.large();
        assertThat(send(parcel)).isEqualTo(new Receipt.Accepted("250 2.0.0 queued as 4711"));
        relay.awaitEnd();
        assertThat(unstuffed()).isEqualTo(parcel.mime());
        assertThat(relay.commands)
                .containsExactly(
                        "EHLO halyard.example",
                        "MAIL FROM:<reviews@halyard.example>",
                        "RCPT TO:<a.okonkwo@meridian.example>",
                        "DATA",
                        "QUIT");
    }

    @Test
    void dotsAtTheBeginningOfLinesAreDoubledOnTheWay() throws InterruptedException {
        send(TestParcels.small());
        relay.awaitEnd();
        assertThat(new String(relay.data(), StandardCharsets.US_ASCII))
                .isEqualTo("Subject: small\r\n\r\nfirst\r\n..\r\n...second\r\n..third\r\n.\r\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theGateIsAskedWhenEveryByteHasArrivedButTheDot(boolean small) {
        Parcel parcel = small ? TestParcels.small() : TestParcels.large();
        int stuffed = stuffed(parcel).length;
        DotGate looking = () -> {
            try {
                relay.awaitData(stuffed);
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(relay.data()).isEqualTo(stuffed(parcel));
            assertThat(relay.dotSeen()).isFalse();
            return gate.open();
        };
        assertThat(post().send(parcel, looking)).isInstanceOf(Receipt.Accepted.class);
        assertThat(opened).hasValue(1);
        assertThat(relay.dotSeen()).isTrue();
    }

    @Test
    void aShutGateBreaksTheMessageOffWithoutDotAndWithoutFarewell() throws InterruptedException {
        assertThat(post().send(TestParcels.large(), () -> false)).isInstanceOf(Receipt.BrokenOff.class);
        relay.awaitEnd();
        assertThat(relay.dotSeen()).isFalse();
        assertThat(relay.commands).last().isEqualTo("DATA");
        assertThat(new String(relay.data(), StandardCharsets.US_ASCII)).doesNotContain("QUIT");
    }

    @Test
    void aGateThatThrowsBreaksTheMessageOffAndSaysWhy() throws InterruptedException {
        DotGate failing = () -> {
            throw new IllegalStateException("the store is gone");
        };
        assertThat(post().send(TestParcels.small(), failing))
                .isInstanceOfSatisfying(
                        Receipt.BrokenOff.class, it -> assertThat(it.words()).contains("the store is gone"));
        relay.awaitEnd();
        assertThat(relay.dotSeen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 4.3.0 later, Deferred", "MAIL, 553 5.1.8 who are you, Refused",
        "RCPT, 450 4.2.1 greylisted, Deferred", "RCPT, 550 5.1.1 no such user, Refused",
        "RCPT, 552 5.2.2 mailbox full, Refused", "RCPT, 421 4.3.2 going down, Deferred",
        "DATA, 451 4.7.1 not now, Deferred", "DATA, 554 5.7.1 policy, Refused",
    })
    void anAnswerBeforeTheMessageDecidesAndTheGateStaysShut(String step, String answer, String receipt) {
        relay.at(step, answer + "\r\n");
        Receipt became = send(TestParcels.small());
        assertThat(became.getClass().getSimpleName()).isEqualTo(receipt);
        assertThat(became.words()).isEqualTo(answer);
        assertThat(opened).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({
        "451 4.3.0 disk full, Deferred",
        "554 5.6.0 spam, Refused",
        "421 4.4.2 too slow, Deferred",
        "252 can't verify, Accepted",
        "250, Accepted",
    })
    void anAnswerToTheDotIsKnowledge(String answer, String receipt) {
        relay.at(ScriptedRelay.DOT, answer + "\r\n");
        Receipt became = send(TestParcels.small());
        assertThat(became.getClass().getSimpleName()).isEqualTo(receipt);
        assertThat(became.words()).isEqualTo(answer);
        assertThat(opened).hasValue(1);
    }

    @Test
    void anAnswerOfSeveralLinesIsReadToItsEnd() {
        relay.at(ScriptedRelay.DOT, "250-2.0.0 queued\r\n250-thank you\r\n250 4711\r\n");
        assertThat(send(TestParcels.small()))
                .isEqualTo(new Receipt.Accepted("250-2.0.0 queued 250-thank you 250 4711"));
    }

    @Test
    void anAnswerInSlowSlicesIsAnAnswer() {
        relay.at(ScriptedRelay.DOT, talk -> {
            for (String slice : "250 queued\r\n".split("")) {
                talk.say(slice);
                Thread.sleep(30);
            }
        });
        assertThat(send(TestParcels.small())).isEqualTo(new Receipt.Accepted("250 queued"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello there\r\n",
                "25",
                "2",
                "250-queued\r\n",
                "250-queued\r\n550 not\r\n",
                "354 more\r\n",
                "999 what\r\n",
                "\r\n",
                "-250 no\r\n",
                "2500 no\r\n"
            })
    void anAnswerToTheDotThatIsNoneLeavesADoubt(String garbage) {
        relay.at(ScriptedRelay.DOT, talk -> {
            talk.say(garbage);
            talk.hangUp();
        });
        assertThat(send(TestParcels.small())).isInstanceOf(Receipt.Unknown.class);
        assertThat(opened).hasValue(1);
    }

    @Test
    void aConnectionThatClosesAtTheDotLeavesADoubt() {
        relay.at(ScriptedRelay.DOT, ScriptedRelay.Talk::hangUp);
        assertThat(send(TestParcels.small())).isInstanceOf(Receipt.Unknown.class);
    }

    @Test
    void aConnectionThatIsResetAtTheDotLeavesADoubt() {
        relay.at(ScriptedRelay.DOT, ScriptedRelay.Talk::reset);
        assertThat(send(TestParcels.large())).isInstanceOf(Receipt.Unknown.class);
    }

    @Test
    void silenceAfterTheDotEndsInTimeAndLeavesADoubt() {
        relay.at(ScriptedRelay.DOT, talk -> Thread.sleep(20_000));
        long start = System.nanoTime();
        assertThat(sendImpatiently()).isInstanceOfSatisfying(Receipt.Unknown.class, it -> assertThat(it.words())
                .contains("no answer within 1 s"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void anAnswerThatNeverEndsDoesNotHoldTheAttemptForEver() {
        relay.at(ScriptedRelay.DOT, talk -> {
            while (true) {
                talk.say("250-still\r\n");
                Thread.sleep(50);
            }
        });
        assertThat(sendImpatiently()).isInstanceOf(Receipt.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedRelay.GREETING, "EHLO", "MAIL", "RCPT", "DATA"})
    void whatBreaksBeforeTheDotIsDeferred(String step) {
        relay.at(step, ScriptedRelay.Talk::reset);
        assertThat(send(TestParcels.small())).isInstanceOf(Receipt.Deferred.class);
        assertThat(opened).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedRelay.GREETING, "EHLO", "MAIL", "RCPT", "DATA"})
    void whatHangsBeforeTheDotIsDeferredInTime(String step) {
        relay.at(step, talk -> Thread.sleep(20_000));
        long start = System.nanoTime();
        assertThat(sendImpatiently()).isInstanceOfSatisfying(Receipt.Deferred.class, it -> assertThat(it.words())
                .contains("within 1 s"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        assertThat(opened).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedRelay.GREETING, "MAIL", "RCPT", "DATA"})
    void garbageBeforeTheDotIsDeferred(String step) {
        relay.at(step, "what?\r\n");
        assertThat(send(TestParcels.small()))
                .isInstanceOfSatisfying(Receipt.Deferred.class, it -> assertThat(it.words())
                        .contains("answered out of turn: what?", "mail.port"));
        assertThat(opened).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5_000, 200_000})
    void aConnectionThatClosesAmidTheMessageIsDeferred(int bytes) {
        relay.hangUpAfter(bytes);
        // what a relay has not read yet lies in the machine's buffers: only time shows that it never will
        DotGate slow = () -> {
            awaitEnd();
            return true;
        };
        assertThat(post().send(TestParcels.large(), slow)).isInstanceOf(Receipt.Deferred.class);
        assertThat(relay.dotSeen()).isFalse();
    }

    @Test
    void aConnectionThatClosesAfterTheMessageAndBeforeTheDotIsDeferredAndNotADoubt() {
        Parcel parcel = TestParcels.small();
        DotGate closing = () -> {
            hangUpWhenAllCame(parcel);
            return true;
        };
        assertThat(post().send(parcel, closing)).isInstanceOf(Receipt.Deferred.class);
        assertThat(relay.dotSeen()).isFalse();
    }

    @Test
    void aRelayThatSpeaksUpAmidTheMessageIsHeardBeforeTheGate() {
        relay.at("DATA", talk -> {
            talk.say("354 go on\r\n");
            Thread.sleep(50);
            talk.say("421 4.3.2 shutting down\r\n");
        });
        Parcel parcel = TestParcels.parcel(
                "Subject: x\r\n\r\n" + "y".repeat(60).concat("\r\n").repeat(200_000));
        assertThat(send(parcel)).isEqualTo(new Receipt.Deferred("421 4.3.2 shutting down"));
        assertThat(opened).hasValue(0);
        assertThat(relay.dotSeen()).isFalse();
    }

    @Test
    void aRelayThatWantsALoginFirstDoesNotKillTheMessage() {
        relay.at("MAIL", "530 5.7.0 authentication required\r\n");
        assertThat(send(TestParcels.small()))
                .isInstanceOfSatisfying(
                        Receipt.Deferred.class, it -> assertThat(it.words()).contains("mail.user"));
    }

    @Test
    void aRelayThatRefusesTheConnectionDoesNotKillTheMessage() {
        relay.at(ScriptedRelay.GREETING, "554 5.7.1 your address is blocked\r\n");
        assertThat(send(TestParcels.small()))
                .isInstanceOfSatisfying(Receipt.Deferred.class, it -> assertThat(it.words())
                        .contains("554 5.7.1 your address is blocked"));
    }

    @Test
    void anOldRelayWithoutEhloIsSpokenToAsItCan() {
        relay.at("EHLO", "502 5.5.1 unknown command\r\n");
        assertThat(send(TestParcels.small())).isInstanceOf(Receipt.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example>\r\nDATA",
                "a@b.example\nRCPT TO:<c@d.example>",
                "adé@b.example",
                "nobody",
                "a b@c.example"
            })
    void anAddressThatCannotBeMailedToIsRefusedWithoutAConnection(String recipient) {
        Parcel parcel = TestParcels.small();
        Parcel bad = new Parcel(
                1,
                1,
                parcel.messageId(),
                parcel.sender(),
                recipient,
                Optional.empty(),
                "s",
                parcel.mime(),
                0,
                Duration.ZERO);
        assertThat(post().send(bad, gate)).isInstanceOf(Receipt.Refused.class);
        assertThat(relay.commands).isEmpty();
    }

    private void awaitEnd() {
        try {
            relay.awaitEnd();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void hangUpWhenAllCame(Parcel parcel) {
        try {
            relay.awaitData(stuffed(parcel).length);
            relay.talk().hangUp();
            Thread.sleep(50);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Receipt sendImpatiently() {
        return new SmtpPost(TestParcels.impatient(TestParcels.plain(relay.port()))).send(TestParcels.small(), gate);
    }

    private Receipt send(Parcel parcel) {
        return post().send(parcel, gate);
    }

    private SmtpPost post() {
        return new SmtpPost(TestParcels.plain(relay.port()));
    }

    private static byte[] stuffed(Parcel parcel) {
        return new String(parcel.mime(), StandardCharsets.ISO_8859_1)
                .replaceAll("(?m)^\\.", "..")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] unstuffed() {
        String all = new String(relay.data(), StandardCharsets.ISO_8859_1);
        return all.substring(0, all.length() - 3).replaceAll("(?m)^\\.\\.", ".").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static ScriptedRelay relay() {
        try {
            return new ScriptedRelay();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
