package io.quarterdeck.rig;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rig's own hand in the store: plans reviews, spoils and mends accounts, and looks how far things are. */
final class RigStore {
    private static final String PLAN = """
            insert into quarterdeck.review
                (account_id, period, edition, revision, state, run_id, schedule, due_at, delivery, approval)
            values (?, ?, 'executive', 1, 'PLANNED', ?, ?, now() - cast(? as interval), ?, ?)
            returning review_id
            """;
    private static final String UNDER_WAY = """
            select 'review ' || review_id || ' of ' || account_id || ' is ' || state || ' ' || trouble
            from quarterdeck.review
            where due_at <= now()
              and (state in ('PLANNED', 'PULLED', 'ASSEMBLED', 'RENDERED')
                   or state = 'ARCHIVED' and delivery = 'MAIL' or lease_until > now())
            union all
            select 'message ' || outbox_id || ' to ' || recipient || ' is ' || state || ' ' || answer
            from quarterdeck.outbox where state in ('READY', 'SENDING', 'DOT')
            """;

    private static final String UNTOLD = """
            select ceil(coalesce(max(extract(epoch from coalesce(t.told_at, now()) - o.changed_at)), 0))
            from quarterdeck.outbox o left join quarterdeck.told t
              on t.matter = case o.state when 'DEAD' then 'dead:' else 'doubt:' end || o.outbox_id || ':' || o.attempts
            where o.state in ('IN_DOUBT', 'DEAD') and o.topic like 'review:%' and o.changed_at > ?
            """;

    private final RigServer server;
    private final UUID run = UUID.randomUUID();

    RigStore(RigServer server) throws SQLException {
        this.server = server;
        change("insert into quarterdeck.run (run_id, request) values (?, 'rig')", run);
    }

    long plan(CanaryAccount account, String period, Wish wish) throws SQLException {
        return one(
                PLAN,
                account.accountId(),
                period,
                run,
                wish.hasSchedule() ? RigSchedules.BY_RIG : null,
                wish.dueAgo(),
                wish.delivery(),
                wish.approval());
    }

    /** Rows of the canonical tables, as the wish has them before any node looks. */
    void prepare(CanaryAccount account, Wish wish) throws SQLException {
        change(
                "update canonical.account set active = ? where account_id = ?",
                wish.beginsActive(),
                account.accountId());
        if (!wish.hasRecipients()) {
            change("update canonical.contact set active = false where account_id = ?", account.accountId());
        }
    }

    void mend(CanaryAccount account) throws SQLException {
        change("update canonical.account set active = true where account_id = ?", account.accountId());
    }

    /** What has not come to its end, in words. */
    List<String> underWay() throws SQLException {
        return texts(UNDER_WAY);
    }

    /** How many of these reviews nobody has begun. */
    long untouched(List<Long> reviews) throws SQLException {
        return one(
                "select count(*) from quarterdeck.review where review_id = any (?) and state = 'PLANNED'"
                        + " and lease_owner is null",
                (Object) reviews.toArray(Long[]::new));
    }

    String state(long review) throws SQLException {
        return texts("select state from quarterdeck.review where review_id = ?", review)
                .get(0);
    }

    void awaitState(long review, String state, Duration longest) {
        Await.until("review " + review + " to be " + state, longest, () -> state(review)
                .equals(state));
    }

    /** What the review says of its last failure, as soon as it says anything. */
    String awaitTrouble(long review, Duration longest) {
        return Await.value(
                "trouble of review " + review,
                longest,
                () ->
                        texts("select trouble from quarterdeck.review where review_id = ? and trouble <> ''", review)
                                .stream()
                                .findFirst());
    }

    int change(String sql, Object... values) throws SQLException {
        try (Connection connection = server.connect();
                PreparedStatement statement = bound(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    long one(String sql, Object... values) throws SQLException {
        try (Connection connection = server.connect();
                PreparedStatement statement = bound(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    List<String> texts(String sql, Object... values) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = server.connect();
                PreparedStatement statement = bound(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /**
     * How long it took until the operator was told of a message in doubt or given up since then, in seconds: the longest
     * time. One that nobody was told of counts until now.
     */
    long secondsUntilTold(Instant since) throws SQLException {
        return one(UNTOLD, Timestamp.from(since));
    }

    StoreFacts facts() throws SQLException {
        try (Connection connection = server.connect()) {
            return StoreFacts.read(connection, "quarterdeck");
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Long[] numbers) {
                statement.setArray(i + 1, connection.createArrayOf("bigint", numbers));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }
}
