package io.quarterdeck.postgres;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.ParsedSql;
import org.postgresql.core.Parser;

/**
 * A pull's text on its way to PostgreSQL.
 *
 * @param withPlaceholders as the driver takes it, with {@code ?} in place of a named parameter
 * @param parameters the names in the order of the placeholders
 */
record SentText(String withPlaceholders, List<String> parameters) {
    private static final ColonPrefixSqlParser PARSER = new ColonPrefixSqlParser();

    static SentText of(Pull pull) {
        ParsedSql parsed = PARSER.parse(pull.sql(), null);
        return new SentText(parsed.getSql(), parsed.getParameters().getParameterNames());
    }

    /** The file's line (from 1) of PostgreSQL's error position (in characters, from 1). */
    int line(int position) {
        String sent = asPostgresSees();
        int before = Math.min(position - 1, sent.codePointCount(0, sent.length()));
        String head = sent.substring(0, sent.offsetByCodePoints(0, before));
        return 1 + (int) head.chars().filter(c -> c == '\n').count();
    }

    private String asPostgresSees() {
        try {
            return Parser.parseJdbcSql(withPlaceholders, true, true, false, false, true)
                    .get(0)
                    .nativeSql;
        } catch (SQLException e) {
            return withPlaceholders;
        }
    }
}
