package io.quarterdeck.postgres;

import io.quarterdeck.account.Contact;
import io.quarterdeck.metric.Row;
import java.util.Locale;

/** Contacts from rows of their kind. */
final class ContactRows {
    private ContactRows() {}

    static Contact contact(Row row) {
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
