package io.quarterdeck.postgres;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionException;

/** Words for what the store says when a transaction fails. */
final class StoreFailure {
    private StoreFailure() {}

    /** @param what could not be done, and where */
    static DatabaseException of(String what, JdbiException failure) {
        String said = what + ": " + SourceFailure.words(failure);
        if (!isLost(failure)) {
            return new DatabaseException(
                    said + "; nothing was changed. Check that the store runs and has room, then run again.", failure);
        }
        String outcome = failure instanceof TransactionException
                ? "; the connection was lost while this was being committed, so that nobody knows yet whether it was."
                        + " It can be repeated: what was noted is not noted twice."
                : "; nothing was changed.";
        return new LostStoreException(
                said + outcome + " Check that the store runs and can be reached, then run again.", failure);
    }

    private static boolean isLost(JdbiException failure) {
        if (failure instanceof ConnectionException) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                String state = sql.getSQLState();
                // 25P03: the server ended a transaction in which this process had stood still
                return state.startsWith("08") || state.startsWith("57P") || state.equals("25P03");
            }
        }
        return false;
    }
}
