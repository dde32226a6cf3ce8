package io.quarterdeck.cli;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.account.ContactBook;
import io.quarterdeck.plan.Delivery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who would get a deck, as the source has the people now; each account is looked up once. */
final class Recipients {
    private final ContactBook contacts;
    private final Map<String, Optional<List<Contact>>> people = new HashMap<>();
    private final List<String> troubles = new ArrayList<>();

    Recipients(ContactBook contacts) {
        this.contacts = contacts;
    }

    /** Addresses; empty when they can't be read. */
    Optional<List<String>> of(Account account, Delivery delivery, String edition) {
        if (delivery == Delivery.ARCHIVE) {
            return Optional.of(List.of());
        }
        return people.computeIfAbsent(account.id(), id -> read(account)).map(all -> all.stream()
                .filter(person -> person.takes(edition))
                .map(Contact::email)
                .toList());
    }

    /** What went wrong while looking, one account each. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    private Optional<List<Contact>> read(Account account) {
        try {
            return Optional.of(contacts.contacts(account));
        } catch (RuntimeException e) {
            troubles.add(account.id() + ": its contacts can't be read: " + Refusal.words(e));
            return Optional.empty();
        }
    }
}
