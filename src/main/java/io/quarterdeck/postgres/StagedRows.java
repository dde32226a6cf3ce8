package io.quarterdeck.postgres;

import io.quarterdeck.metric.Column;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.RowOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The rows of one file in their temporary table: judged together, then written.
 *
 * @param withAccounts whether an account file is staged too
 */
record StagedRows(Handle handle, Kind kind, Path file, boolean withAccounts) {
    /** Expression and comment of each check of the canonical table. */
    private static final String CONSTRAINTS = """
            select pg_get_expr(conbin, conrelid) as expression,
                   coalesce(obj_description(oid, 'pg_constraint'), conname) as words
            from pg_constraint
            where conrelid = cast(:table as regclass) and contype = 'c'
            order by conname
            """;

    static String table(Kind kind) {
        return "staged_" + kind.id();
    }

    void check(ImportFaults faults) {
        keysTwice(faults);
        if (kind != Kind.ACCOUNT
                && kind.columns().stream().anyMatch(column -> column.name().equals("account_id"))) {
            strangers(faults);
        }
        handle.createQuery(CONSTRAINTS)
                .bind("table", "canonical." + kind.id())
                .map((row, context) -> List.of(row.getString("expression"), row.getString("words")))
                .list()
                .forEach(check -> broken(check.get(0), check.get(1), faults));
    }

    /** @return rows written: added or replaced */
    long upsert() {
        String columns = kind.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String replaced = kind.columns().stream()
                .map(Column::name)
                .filter(name -> !RowOrder.keyNames(kind).contains(name))
                .map(name -> name + " = excluded." + name)
                .collect(Collectors.joining(", "));
        return handle.execute("insert into canonical." + kind.id() + " (" + columns + ") select " + columns + " from "
                + table(kind) + " on conflict on constraint " + kind.id() + "_key do update set " + replaced);
    }

    private void keysTwice(ImportFaults faults) {
        String key = String.join(", ", RowOrder.keyNames(kind));
        String shown = RowOrder.keyNames(kind).stream()
                .map(name -> "'" + name + " ' || coalesce(" + name + "::text, 'empty')")
                .collect(Collectors.joining(" || ', ' || "));
        handle.createQuery("select line, first, shown from (select line, " + shown
                        + " as shown, min(line) over (partition by " + key + ") as first from " + table(kind)
                        + ") keyed where line > first order by line")
                .scanResultSet((result, context) -> {
                    var row = result.get();
                    while (row.next()) {
                        faults.add(
                                file,
                                row.getLong("line"),
                                "the key (" + row.getString("shown") + ") stands on line " + row.getLong("first")
                                        + " already; take one of the two out");
                    }
                    return Boolean.TRUE;
                });
    }

    private void strangers(ImportFaults faults) {
        String known = "select account_id from canonical.account"
                + (withAccounts ? " union all select account_id from " + table(Kind.ACCOUNT) : "");
        handle.createQuery("select line, account_id from " + table(kind)
                        + " where account_id is not null and account_id not in (" + known + ") order by line")
                .scanResultSet((result, context) -> {
                    var row = result.get();
                    while (row.next()) {
                        faults.add(
                                file,
                                row.getLong("line"),
                                "account_id \"" + row.getString("account_id")
                                        + "\" is no account; mend it or add it to account.csv");
                    }
                    return Boolean.TRUE;
                });
    }

    private void broken(String expression, String words, ImportFaults faults) {
        handle.createQuery("select line from " + table(kind) + " where not (" + expression + ") order by line")
                .scanResultSet((result, context) -> {
                    var row = result.get();
                    while (row.next()) {
                        faults.add(file, row.getLong("line"), words);
                    }
                    return Boolean.TRUE;
                });
    }
}
