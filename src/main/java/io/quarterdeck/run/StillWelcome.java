package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.account.ContactBook;
import io.quarterdeck.delivery.Dispatch;
import io.quarterdeck.delivery.Welcome;
import java.util.Optional;
import java.util.function.Function;

/** Looks the contact up in the source again: who left, unsubscribed or moved to another address gets nothing. */
public record StillWelcome(Function<String, Account> accounts, ContactBook contacts) implements Welcome {
    @Override
    public Optional<String> objection(Dispatch.Addressee addressee, String recipient) {
        Account account = accounts.apply(addressee.accountId());
        if (!account.active()) {
            return Optional.of("account " + account.id() + " is not active any more, so nothing was sent");
        }
        return contacts.contacts(account).stream()
                .filter(contact -> contact.id().equals(addressee.contactId()))
                .findFirst()
                .map(contact -> objection(contact, addressee, recipient))
                .orElseGet(() -> Optional.of(
                        "contact " + addressee.contactId() + " is not in the source any more, so nothing was sent"));
    }

    private static Optional<String> objection(Contact contact, Dispatch.Addressee addressee, String recipient) {
        if (!contact.email().equals(recipient)) {
            return Optional.of("contact " + contact.id() + " has another address by now, so nothing was sent to the old"
                    + " one; make a new revision for the new one");
        }
        return contact.takes(addressee.edition())
                ? Optional.empty()
                : Optional.of("contact " + contact.id() + " has left, unsubscribed, or takes the edition "
                        + addressee.edition() + " no more, so nothing was sent");
    }
}
