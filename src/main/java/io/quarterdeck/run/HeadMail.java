package io.quarterdeck.run;

import io.quarterdeck.archive.ChainPublisher;
import io.quarterdeck.archive.SignedHead;
import io.quarterdeck.delivery.Mailing;
import io.quarterdeck.delivery.Outbox;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Mails the archive's head once a day, when it is another than the one mailed last: whoever rewrites archive and store
 * can't rewrite that mailbox.
 *
 * @param zone in which the day begins
 */
public record HeadMail(
        ChainPublisher publisher, Optional<String> address, Outbox outbox, Mailing mailing, ZoneId zone, Clock clock) {
    /** With the digest. */
    private static final LocalTime FROM = LocalTime.of(7, 0);

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    /** Whether that made a mail. */
    public boolean round() {
        ZonedDateTime now = clock.instant().atZone(zone);
        if (address.isEmpty() || now.toLocalTime().isBefore(FROM)) {
            return false;
        }
        String day = "head-of-day:" + address.get() + ":" + now.toLocalDate();
        if (!outbox.told(Set.of(day)).isEmpty()) {
            return false;
        }
        return publisher.head().filter(head -> tell(day, head)).isPresent();
    }

    private boolean tell(String day, SignedHead signed) {
        String matter = "head:" + address.orElseThrow() + ":" + signed.head().sequence() + ":"
                + signed.head().sha256();
        if (!outbox.told(Set.of(matter)).isEmpty()) {
            return false;
        }
        return outbox.tell(
                Set.of(day, matter),
                mailing.notice(
                        matter,
                        Optional.empty(),
                        address.orElseThrow(),
                        "Head of the archive's chain: entry " + signed.head().sequence(),
                        text(signed)));
    }

    private static String text(SignedHead signed) {
        return "The archive of business reviews has " + signed.head().count() + " entries. This is its head, as of "
                + signed.head().time() + ".\nKeep this message: with it, anybody can see later whether one of these"
                + " entries was changed since.\n\nLine " + signed.head().sequence()
                + " of chain.jsonl has the SHA-256\n"
                + signed.head().sha256() + "\n\nTo compare:  sed -n "
                + signed.head().sequence()
                + "p chain.jsonl | sha256sum\n\nhead.json:\n"
                + new String(signed.head().bytes(), StandardCharsets.UTF_8) + "\n\n"
                + signed.signature()
                        .map(signature -> "head.p7s, in base64:\n" + LINES.encodeToString(signature) + "\n")
                        .orElse("It is not signed.\n");
    }
}
