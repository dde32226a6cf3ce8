package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.account.ContactBook;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.DeckArchive;
import io.quarterdeck.delivery.Dispatch;
import io.quarterdeck.delivery.Letter;
import io.quarterdeck.delivery.Mailing;
import io.quarterdeck.delivery.UnfitAddressException;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.GateRules;
import io.quarterdeck.gate.Gates;
import io.quarterdeck.gate.HeldException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The messages of a released review: one a recipient, fixed from here on.
 *
 * @param accounts an account by its id, as the source has it now
 */
public record Release(
        Function<String, Account> accounts,
        ContactBook contacts,
        Gates gates,
        DeckArchive archive,
        RunLedger ledger,
        Mailing mailing) {

    /**
     * @param waives keys of findings that a person waives with this release
     * @throws HeldException when nobody takes the edition, or one who does is at another company
     */
    List<Dispatch> messages(Claim claim, ArchivedDeck deck, Set<String> waives) {
        Account account = accounts.apply(claim.key().accountId());
        List<Contact> people = contacts.contacts(account);
        String edition = claim.key().edition();
        List<Finding> findings = gates.lookAtRecipients(account, people, edition).stream()
                .filter(finding -> !claim.order().waived().contains(finding.key()) && !waives.contains(finding.key()))
                .toList();
        if (!findings.isEmpty()) {
            throw new HeldException(findings);
        }
        Letter letter = ledger.assembled(claim)
                .letter()
                .orElseThrow(() -> new IllegalStateException("review " + claim.reviewId()
                        + " was archived without its letter, by an older version; make a new revision with --revise"));
        byte[] pdf = archive.read(deck);
        List<Dispatch> messages = new ArrayList<>();
        List<Finding> unfit = new ArrayList<>();
        people.stream().filter(person -> person.takes(edition)).forEach(person -> {
            try {
                messages.add(mailing.parcel(
                        claim.reviewId(),
                        account,
                        person,
                        letter,
                        deck,
                        pdf,
                        claim.order().dueAt()));
            } catch (UnfitAddressException e) {
                unfit.add(unfit(account, person, e));
            }
        });
        if (!unfit.isEmpty()) {
            throw new HeldException(unfit);
        }
        return messages;
    }

    private static Finding unfit(Account account, Contact person, UnfitAddressException e) {
        return new Finding(
                GateRules.UNFIT_RECIPIENT,
                Optional.empty(),
                "account " + account.id() + ": the contact " + person.id() + " can't be mailed to: " + e.getMessage()
                        + ".",
                "Correct the contact's address, or let the contact not take the edition; then release the review.");
    }
}
