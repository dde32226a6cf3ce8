package io.quarterdeck.postgres;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Contacts from rows of their kind. */
final class ContactRows {
    private ContactRows() {}

    /** The account's contacts in the order of their ids; none where there is no pull of them. */
    static List<Contact> read(PullReader reader, PullFiles pulls, Account account, LocalDate to) {
        List<Contact> contacts = new ArrayList<>();
        pulls.find(Kind.CONTACT)
                .ifPresent(pull -> reader.read(pull, Optional.of(account.id()), to, row -> contacts.add(contact(row))));
        contacts.sort(Comparator.comparing(Contact::id));
        return List.copyOf(contacts);
    }

    private static Contact contact(Row row) {
        return new Contact(
                row.text("contact_id"),
                row.text("name"),
                row.findText("title"),
                row.text("email"),
                Contact.Role.valueOf(row.text("role").toUpperCase(Locale.ROOT)),
                row.texts("editions"),
                row.flag("active"),
                row.flag("unsubscribed"));
    }
}
