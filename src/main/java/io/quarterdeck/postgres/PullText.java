package io.quarterdeck.postgres;

import io.quarterdeck.archive.FileFailure;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.metric.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;
import org.postgresql.core.SqlCommandType;

/**
 * A pull's file read and judged by its text alone.
 *
 * <p>Parameters are found by the parser that binds them and statements are split by the driver that sends them, so
 * that casts, quotes, comments and dollar quotes mean here what they mean there.
 *
 * @param pull there when the file has no fault
 */
record PullText(Optional<Pull> pull, List<String> faults) {
    private static final Set<String> KNOWN = Set.of(Pull.ACCOUNT, Pull.FROM, Pull.TO);
    private static final ColonPrefixSqlParser PARSER = new ColonPrefixSqlParser();

    PullText {
        faults = List.copyOf(faults);
    }

    static PullText read(Kind kind, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return judge(kind, file, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return fault(file, "is no UTF-8; save it as UTF-8");
        } catch (IOException e) {
            return fault(file, "can't be read (" + FileFailure.words(e) + "); mend its permissions");
        }
    }

    private static PullText judge(Kind kind, Path file, String sql) {
        List<String> faults = new ArrayList<>();
        Set<String> parameters = new TreeSet<>();
        try {
            ParsedSql parsed = PARSER.parse(sql, null);
            parameters.addAll(parsed.getParameters().getParameterNames());
            faults.addAll(statementFaults(parsed.getSql()));
        } catch (UnableToExecuteStatementException e) {
            parameters.add("?");
        } catch (IllegalArgumentException | SQLException e) {
            faults.add("can't be parsed (" + e.getMessage() + "); mend its quotes");
        }
        faults.addAll(parameterFaults(kind, parameters));
        if (faults.isEmpty()) {
            // of the text that the evidence shows, so that anybody can hash it again
            String sha256 = Sha256.hex(sql.getBytes(StandardCharsets.UTF_8));
            return new PullText(Optional.of(new Pull(kind, file, sql, parameters, sha256)), List.of());
        }
        return new PullText(
                Optional.empty(),
                faults.stream().map(fault -> file + ": " + fault).toList());
    }

    private static List<String> statementFaults(String sql) throws SQLException {
        List<NativeQuery> statements = Parser.parseJdbcSql(sql, true, false, true, false, true).stream()
                .filter(statement -> statement.getCommand().getType() != SqlCommandType.BLANK)
                .toList();
        if (statements.isEmpty()) {
            return List.of("holds no statement; write one select, or take the file away for a kind without data");
        }
        if (statements.size() > 1) {
            return List.of("holds " + statements.size() + " statements; a pull is one select");
        }
        return List.of();
    }

    private static List<String> parameterFaults(Kind kind, Set<String> parameters) {
        List<String> faults = new ArrayList<>();
        for (String parameter : parameters) {
            if (parameter.equals("?")) {
                faults.add("has a bare ?; write :account, :from or :to, and ?? for the operator ?");
            } else if (!KNOWN.contains(parameter)) {
                faults.add("has the unknown parameter :" + parameter
                        + "; there are :account, :from and :to (put a space after a colon that is none)");
            }
        }
        if (kind.isByAccount() && !parameters.contains(Pull.ACCOUNT)) {
            faults.add("doesn't bind :account, so it would read every customer's rows; add"
                    + " `where account_id = :account`");
        }
        if (!kind.isByAccount() && parameters.contains(Pull.ACCOUNT)) {
            faults.add("binds :account, but " + kind.id() + " is read once for the whole company; take :account out");
        }
        return faults;
    }

    private static PullText fault(Path file, String fault) {
        return new PullText(Optional.empty(), List.of(file + ": " + fault));
    }
}
