package io.quarterdeck.delivery;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.account.Csm;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.json.Sha256;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From letters and notices to messages that are fixed to the byte; their ids follow from what they are about and to whom. */
public record Mailing(LetterPress press, MailSettings settings, Clock clock) {

    /** The deck to one contact. */
    public Dispatch parcel(
            long reviewId,
            Account account,
            Contact person,
            Letter letter,
            ArchivedDeck deck,
            byte[] pdf,
            Instant notBefore) {
        String topic = "review:" + reviewId;
        String messageId = messageId(topic, person.email());
        Sheet sheet = new Sheet(
                messageId,
                settings.from(),
                account.csm().flatMap(Csm::email).or(settings::replyTo),
                person.email(),
                person.name(),
                letter.subject(),
                Locale.forLanguageTag(letter.language()),
                LetterText.of(letter, person.name()),
                Optional.of(LetterHtml.of(letter, person.name())),
                List.of(new Sheet.Attachment(fileName(deck), "application/pdf", pdf)),
                settings.unsubscribe().map(address -> address.replace(
                        "{recipient}", URLEncoder.encode(person.email(), StandardCharsets.UTF_8))),
                false,
                now());
        return new Dispatch(
                topic,
                Optional.of(reviewId),
                Optional.of(new Dispatch.Addressee(account.id(), person.id(), deck.key().edition())),
                messageId,
                settings.from(),
                person.email(),
                letter.subject(),
                press.print(sheet),
                notBefore);
    }

    /** A plain message of the program's to one who works with it. */
    public Dispatch notice(String topic, Optional<Long> reviewId, String recipient, String subject, String text) {
        String messageId = messageId(topic, recipient);
        Sheet sheet = new Sheet(
                messageId,
                settings.from(),
                Optional.empty(),
                recipient,
                "",
                subject,
                Locale.ENGLISH,
                text,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                true,
                now());
        return new Dispatch(
                topic,
                reviewId,
                Optional.empty(),
                messageId,
                settings.from(),
                recipient,
                subject,
                press.print(sheet),
                clock.instant());
    }

    private Instant now() {
        return clock.instant();
    }

    private String messageId(String topic, String recipient) {
        String key = Sha256.hex((topic + "\n" + recipient.strip()).getBytes(StandardCharsets.UTF_8));
        return "<" + key + "@" + Addresses.domain(settings.from().replace(">", "")) + ">";
    }

    private static String fileName(ArchivedDeck deck) {
        return deck.path().substring(deck.path().lastIndexOf('/') + 1);
    }
}
