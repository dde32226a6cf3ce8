package io.quarterdeck.delivery;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.json.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From letters and notices to messages that are fixed to the byte; their ids follow from what they are about and to whom. */
public record Mailing(LetterPress press, MailSettings settings, Clock clock) {

    /**
     * The deck to one contact.
     *
     * @throws UnfitAddressException when the contact can't be mailed to
     */
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
        Optional<String> unsubscribe = settings.unsubscribeFor(person.email());
        Sheet sheet = new Sheet(
                messageId,
                settings.from(),
                replyTo(account),
                new Mailbox(person.name(), person.email()),
                letter.subject(),
                Locale.forLanguageTag(letter.language()),
                LetterText.of(letter, person.name(), unsubscribe),
                Optional.of(LetterHtml.of(letter, person.name(), unsubscribe)),
                List.of(new Sheet.Attachment(fileName(deck), "application/pdf", pdf)),
                unsubscribe,
                false,
                now());
        return new Dispatch(
                topic,
                Optional.of(reviewId),
                Optional.of(new Dispatch.Addressee(
                        account.id(), person.id(), deck.key().edition())),
                messageId,
                settings.from().address(),
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
                new Mailbox("", recipient),
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
                settings.from().address(),
                recipient,
                subject,
                press.print(sheet),
                clock.instant());
    }

    /** Answers go to the account's CSM; an address there that can't be mailed to stops no deck. */
    private Optional<Mailbox> replyTo(Account account) {
        try {
            return account.csm()
                    .flatMap(csm -> csm.email().map(address -> new Mailbox(csm.name(), address)))
                    .or(settings::replyTo);
        } catch (UnfitAddressException e) {
            return settings.replyTo();
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private String messageId(String topic, String recipient) {
        String key = Sha256.hex((topic + "\n" + recipient.strip()).getBytes(StandardCharsets.UTF_8));
        return "<" + key + "@" + Addresses.domain(settings.from().address()) + ">";
    }

    private static String fileName(ArchivedDeck deck) {
        return deck.path().substring(deck.path().lastIndexOf('/') + 1);
    }
}
