package io.quarterdeck.postgres;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.PullException;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Looks at the source and at every pull without reading a single customer's row.
 *
 * @param faults each with file and remedy; a run would stop at them
 * @param notes worth knowing, no fault
 */
public record PullCheck(List<String> faults, List<String> notes) {
    public PullCheck {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** Lets PostgreSQL plan each pull, tell its columns and say whether we may read them; nothing is executed. */
    public static PullCheck of(Source source, PullFiles pulls) {
        List<String> faults = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Pull pull : pulls.all()) {
            try {
                // a transaction each: after an error PostgreSQL takes no further statement in the same one
                source.read(ZoneOffset.UTC, session -> {
                    PullColumns columns = describe(pull, session.handle());
                    faults.addAll(columns.faults());
                    columns.unknown().forEach(name -> notes.add(pull.file() + ": nothing reads the column " + name));
                    return Boolean.TRUE;
                });
            } catch (PullException e) {
                faults.add(e.getMessage());
            } catch (JdbiException e) {
                faults.add(SourceFailure.of(pull, source, e).getMessage());
            }
        }
        Set<Kind> without = EnumSet.allOf(Kind.class);
        pulls.all().forEach(pull -> without.remove(pull.kind()));
        if (!without.isEmpty()) {
            notes.add(
                    "no pull, and so no data: " + without.stream().map(Kind::id).collect(Collectors.joining(", ")));
        }
        notes.addAll(powers(source));
        return new PullCheck(faults, notes);
    }

    private static PullColumns describe(Pull pull, Handle handle) {
        SentText sent = SentText.of(pull);
        try (PreparedStatement statement = prepare(handle, sent, "");
                PreparedStatement plan = prepare(handle, sent, "explain ")) {
            ResultSetMetaData meta = statement.getMetaData();
            if (meta == null) {
                throw new PullException(pull.file() + ": returns no rows; a pull is one select");
            }
            // only a plan that is about to start asks for the right to select
            plan.execute();
            return PullColumns.of(pull, meta);
        } catch (SQLException e) {
            throw new JdbiFailure(e);
        }
    }

    private static PreparedStatement prepare(Handle handle, SentText sent, String before) throws SQLException {
        PreparedStatement statement = handle.getConnection().prepareStatement(before + sent.withPlaceholders());
        int index = 1;
        for (String parameter : sent.parameters()) {
            statement.setObject(index++, parameter.equals(Pull.ACCOUNT) ? "" : LocalDate.EPOCH);
        }
        return statement;
    }

    private static List<String> powers(Source source) {
        try {
            return source.read(
                    ZoneOffset.UTC,
                    session -> SourceRole.of(session.handle()).notes().toList());
        } catch (JdbiException e) {
            return List.of();
        }
    }

    /** Carries a driver's failure through Jdbi's callbacks, which know unchecked ones only. */
    private static final class JdbiFailure extends JdbiException {
        private static final long serialVersionUID = 1;

        JdbiFailure(SQLException cause) {
            super(cause);
        }
    }
}
