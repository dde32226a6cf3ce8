package io.quarterdeck.postgres;

import io.quarterdeck.metric.PullException;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Words for what a database says when a pull fails. */
final class SourceFailure {
    private SourceFailure() {}

    /** A failure of one pull: names its file, the line where there is one, and the remedy. */
    static PullException of(Pull pull, Source source, Throwable failure) {
        SQLException sql = sqlCause(failure);
        return new PullException(
                pull.file() + line(pull, sql) + ": the pull failed on " + source.address() + ": " + words(sql) + "; "
                        + remedy(sql),
                failure);
    }

    /** A failure before or between pulls. */
    static PullException of(Source source, Throwable failure) {
        SQLException sql = sqlCause(failure);
        String message = "The source database at " + source.address() + " failed: " + words(sql) + "; " + remedy(sql);
        return failure instanceof ConnectionException
                ? new LostSourceException(message, source.isStore(), failure)
                : new PullException(message, failure);
    }

    /** What the database said, in its own words. */
    static String words(Throwable failure) {
        return words(sqlCause(failure));
    }

    private static SQLException sqlCause(Throwable failure) {
        SQLException found = new SQLException(String.valueOf(failure.getMessage()));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                found = sql;
            }
        }
        return found;
    }

    private static String words(SQLException failure) {
        if (failure instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
            ServerErrorMessage message = postgres.getServerErrorMessage();
            return message.getMessage() + (message.getHint() == null ? "" : " (" + message.getHint() + ")");
        }
        return String.valueOf(failure.getMessage()).strip();
    }

    private static String line(Pull pull, SQLException failure) {
        if (failure instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
            int position = postgres.getServerErrorMessage().getPosition();
            return position < 1 ? "" : ":" + SentText.of(pull).line(position);
        }
        return "";
    }

    private static String remedy(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("08") || state.startsWith("57P") || state.isEmpty()) {
            return "check that it runs and can be reached (source.url), then run again";
        }
        return switch (state) {
            case "25006" -> "a pull only reads: make it a select that changes nothing";
            case "57014" ->
                "make the pull faster (an index on the account's id), or raise" + " source.statement_timeout";
            case "42P01", "42703" -> "mend the name, or let search_path or a schema before it find the table";
            case "42501" -> "grant the source's user the right to select it";
            case "42883" -> "cast one side: :account is text, :from and :to are dates";
            case "22023" -> "use an IANA zone that this PostgreSQL knows (select name from pg_timezone_names)";
            default -> "mend the SQL and try `quarterdeck check`";
        };
    }
}
