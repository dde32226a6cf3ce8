package io.quarterdeck.gate;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.account.Vendor;
import java.util.List;
import java.util.Optional;

/** Finds recipients whom the deck does not concern, and decks that nobody would get. */
record Recipients(RecipientDomains domains, Vendor vendor) {

    List<Finding> foreign(Account account, List<Contact> contacts, String edition) {
        return takers(contacts, edition).stream()
                .filter(contact -> !domains.isAtHome(contact.email(), account, vendor))
                .map(contact -> finding(contact, account, edition))
                .toList();
    }

    List<Finding> missing(Account account, List<Contact> contacts, String edition) {
        if (!takers(contacts, edition).isEmpty()) {
            return List.of();
        }
        return List.of(new Finding(
                GateRules.NO_RECIPIENT,
                Optional.empty(),
                "account " + account.id() + ": nobody takes the edition " + edition + ".",
                "Add the edition to an active contact who has not unsubscribed, or let the schedule only archive it."));
    }

    private static List<Contact> takers(List<Contact> contacts, String edition) {
        return contacts.stream().filter(contact -> contact.takes(edition)).toList();
    }

    private Finding finding(Contact contact, Account account, String edition) {
        String whose = RecipientDomains.of(contact.email())
                .map(domain -> "an address at " + domain)
                .orElse("an address without a readable domain");
        String own = account.emailDomains().isEmpty()
                ? "the account has no email_domains"
                : "the account's are " + String.join(", ", account.emailDomains());
        return new Finding(
                GateRules.FOREIGN_RECIPIENT,
                Optional.empty(),
                "account " + account.id() + ": the contact " + contact.id() + " takes the edition " + edition + " at "
                        + whose + ", which is neither the account's nor " + vendor.name() + "'s (" + own + ").",
                "Correct the contact, or add the domain to the account's email_domains where it is theirs.");
    }
}
