package io.quarterdeck.postgres;

import io.quarterdeck.run.PromiseLedger;
import java.util.List;

/** The promise ledger in the store; reviews write it as their rows are frozen, and when they are released. */
public record StorePromiseLedger(Store store) implements PromiseLedger {
    @Override
    public List<Entry> entries(String accountId) {
        return store.change(
                "The promise ledger of account " + accountId + " can't be read",
                handle -> PromiseRows.entries(handle, accountId));
    }
}
