package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.metric.Column;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.RowOrder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CanonicalTablesTest {
    private static final String COLUMNS = """
            select attname || ' ' || format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end
            from pg_attribute
            where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
            order by attnum
            """;
    private static final String KEY = """
            select (select string_agg(attname, ', ' order by place)
                    from unnest(indkey) with ordinality keys (attnum, place)
                    join pg_attribute using (attnum) where attrelid = indrelid)
                   || case when indnullsnotdistinct then ' nulls not distinct' else '' end
            from pg_index where indrelid = cast(:table as regclass) and indisunique
            """;

    @ParameterizedTest
    @EnumSource
    void agreeWithTheKindColumnByColumn(Kind kind) {
        List<String> expected = kind.columns().stream()
                .map(column -> column.name() + " " + type(column) + (column.required() ? " not null" : ""))
                .toList();
        assertThat(read(COLUMNS, kind)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void haveTheKeyOfTheKindWithinAnAccount(Kind kind) {
        boolean mayLack = kind.keyColumns().stream().anyMatch(column -> !column.required());
        assertThat(read(KEY, kind))
                .containsExactly(String.join(", ", RowOrder.keyNames(kind)) + (mayLack ? " nulls not distinct" : ""));
    }

    @ParameterizedTest
    @EnumSource
    void allowTheWordsOfTheKindAndExplainEveryCheck(Kind kind) {
        Map<String, String> checks = TestDatabase.shared().store().jdbi().withHandle(handle -> handle.createQuery("""
                        select pg_get_constraintdef(oid) as definition, obj_description(oid, 'pg_constraint') as words
                        from pg_constraint where conrelid = cast(:table as regclass) and contype = 'c'
                        """)
                .bind("table", "canonical." + kind.id())
                .collectRows(Collectors.toMap(
                        row -> row.getColumn("definition", String.class),
                        row -> String.valueOf(row.getColumn("words", String.class)))));
        assertThat(checks.values()).doesNotContain("null");
        for (Column column : kind.columns()) {
            if (!column.allowed().isEmpty()) {
                String words = column.allowed().stream()
                        .map(word -> "'" + word + "'::text")
                        .collect(Collectors.joining(", "));
                assertThat(checks.keySet()).contains("CHECK ((" + column.name() + " = ANY (ARRAY[" + words + "])))");
            }
        }
    }

    @Test
    void areReadByTheReaderAndWrittenByNobodyElse() {
        TestDatabase.empty();
        TestDatabase.account("a");
        Source source = TestDatabase.shared().source();
        List<String> ids = source.jdbi()
                .withHandle(handle -> handle.createQuery("select account_id from canonical.account")
                        .mapTo(String.class)
                        .list());
        assertThat(ids).containsExactly("a");
        assertThatThrownBy(() -> source.jdbi().useHandle(handle -> handle.execute("delete from canonical.account")))
                .hasMessageContaining("permission denied");
    }

    private static List<String> read(String query, Kind kind) {
        return TestDatabase.shared().store().jdbi().withHandle(handle -> handle.createQuery(query)
                .bind("table", "canonical." + kind.id())
                .mapTo(String.class)
                .list());
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case TEXT -> "text";
            case NUMERIC -> "numeric";
            case DAY -> "date";
            case INSTANT -> "timestamp with time zone";
            case FLAG -> "boolean";
            case TEXTS -> "text[]";
            case NUMBERS -> "jsonb";
            case IMAGE -> "bytea";
        };
    }
}
