package io.quarterdeck.account;

import java.util.List;

/** Port: the active accounts of the company, in the order of their ids. */
public interface Accounts {
    /**
     * Every account that can be read; one whose row is faulty comes back as a fault and stops no other.
     */
    Listing list();

    /** @param faults account id → what is wrong with its row and how to mend it */
    record Listing(List<Account> accounts, List<Fault> faults) {
        public Listing {
            accounts = List.copyOf(accounts);
            faults = List.copyOf(faults);
        }
    }

    /** A faulty account row. */
    record Fault(String accountId, String message) {}
}
