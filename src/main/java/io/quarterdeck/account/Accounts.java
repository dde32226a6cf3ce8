package io.quarterdeck.account;

import java.util.List;

/** Port: the accounts of the company in the order of their ids; those that left too, for the portfolio counts them. */
public interface Accounts {
    /**
     * Every account that can be read; one whose row is faulty comes back as a fault and stops no other.
     */
    Listing list();

    /**
     * One account by its id.
     *
     * @throws IllegalArgumentException when it is not there or its row is faulty; says which and how to mend it
     */
    default Account require(String id) {
        Listing listing = list();
        listing.faults().stream()
                .filter(fault -> fault.accountId().equals(id))
                .findFirst()
                .ifPresent(fault -> {
                    throw new IllegalArgumentException(fault.message());
                });
        return listing.accounts().stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the source has no account \"" + id + "\"; the account pull lists those it has"));
    }

    /**
     * @param faults account id → what is wrong with its row and how to mend it
     * @param notes what an account has to do without, e.g. its logo, though it is there
     */
    record Listing(List<Account> accounts, List<Fault> faults, List<Fault> notes) {
        public Listing {
            accounts = List.copyOf(accounts);
            faults = List.copyOf(faults);
            notes = List.copyOf(notes);
        }

        public Listing(List<Account> accounts, List<Fault> faults) {
            this(accounts, faults, List.of());
        }
    }

    /** What is the matter with an account's row. */
    record Fault(String accountId, String message) {}
}
