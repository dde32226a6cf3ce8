package io.quarterdeck.postgres;

import io.quarterdeck.run.CommentBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Comments in the store. */
public record StoreCommentBook(Store store) implements CommentBook {
    private static final String INSERT = """
            insert into quarterdeck.comment_entry
                (account_id, period, page, action, actor, text, number, value, unit, reason, text_sha256)
            values (:account, :period, :page, :action, :actor, :text, :number, :value, :unit, :reason, :sha256)
            """;
    private static final String SELECT = """
            select * from quarterdeck.comment_entry
            where cast(:account as text) is null or account_id = :account
            order by comment_entry_id
            """;

    @Override
    public List<Entry> entries(Optional<String> accountId) {
        return store.change(
                "The comments" + accountId.map(id -> " of account " + id).orElse("") + " can't be read",
                handle -> handle.createQuery(SELECT)
                        .bind("account", accountId)
                        .map((row, context) -> entry(row))
                        .list());
    }

    @Override
    public void add(Entry entry) {
        store.change("The comment on " + entry.place() + " can't be noted", handle -> handle.createUpdate(INSERT)
                .bind("account", entry.place().account())
                .bind("period", entry.place().period())
                .bind("page", entry.place().page())
                .bind("action", entry.action().id())
                .bind("actor", StoredText.of(entry.actor()))
                .bind("text", entry.text().map(StoredText::of))
                .bind("number", entry.confirmed().map(Confirmed::number))
                .bind("value", entry.confirmed().map(Confirmed::value))
                .bind("unit", entry.confirmed().map(Confirmed::unit))
                .bind(
                        "reason",
                        entry.confirmed()
                                .map(Confirmed::reason)
                                .or(entry::reason)
                                .map(StoredText::of))
                .bind("sha256", Optional.of(entry.textSha256()).filter(hash -> !hash.isEmpty()))
                .execute());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        Action action = Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT));
        return new Entry(
                new Place(row.getString("account_id"), row.getString("period"), row.getString("page")),
                action,
                row.getString("actor"),
                Optional.ofNullable(row.getString("text")),
                action == Action.CONFIRM
                        ? Optional.of(new Confirmed(
                                row.getString("number"), row.getBigDecimal("value"), row.getString("unit"), reason))
                        : Optional.empty(),
                Optional.ofNullable(row.getString("text_sha256")).orElse(""),
                Optional.ofNullable(reason),
                ReviewRow.instant(row, "recorded_at").orElseThrow());
    }
}
