package io.quarterdeck.postgres;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.account.ContactBook;
import io.quarterdeck.metric.PullException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.JdbiException;

/** The people of an account from the pull {@code contact.sql}; nobody where there is no such pull. */
public final class SqlContacts implements ContactBook {
    private final Source source;
    private final PullFiles pulls;

    public SqlContacts(Source source, PullFiles pulls) {
        this.source = source;
        this.pulls = pulls;
    }

    /** @throws PullException when the source fails or a row breaks the contract, another account's among them */
    @Override
    public List<Contact> contacts(Account account) {
        try {
            return source.read(
                    account.zone(),
                    // who gets a review is asked for now, not for a period; a pull that binds :to sees everything
                    session -> ContactRows.read(
                            new PullReader(source, session), pulls, account, LocalDate.of(9999, 12, 31)));
        } catch (JdbiException e) {
            throw SourceFailure.of(source, e);
        }
    }
}
