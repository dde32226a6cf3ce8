package io.quarterdeck.postgres;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The database in which Quarterdeck keeps its own records and the canonical tables.
 *
 * @param address for messages; holds no secret
 */
public record Store(Jdbi jdbi, String address) {
    /**
     * Runs the work in one transaction.
     *
     * @param what names the work in the message, e.g. {@code the archive's entry can't be added}
     * @throws DatabaseException when the database fails; nothing was changed then, except where the connection was lost
     *     while the change was being committed: then the message says that nobody knows
     */
    <T> T change(String what, Function<Handle, T> work) {
        try {
            return jdbi.inTransaction(work::apply);
        } catch (JdbiException e) {
            throw StoreFailure.of(what + " in the store at " + address, e);
        }
    }
}
