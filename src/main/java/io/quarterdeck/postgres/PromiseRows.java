package io.quarterdeck.postgres;

import io.quarterdeck.gate.GateRules;
import io.quarterdeck.json.Json;
import io.quarterdeck.metric.Agreement;
import io.quarterdeck.metric.Agreements;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Overwritten;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.metric.SnapshotJson;
import io.quarterdeck.run.Decision;
import io.quarterdeck.run.PromiseLedger;
import io.quarterdeck.run.PromiseLedger.Correction;
import io.quarterdeck.run.PromiseLedger.Entry;
import io.quarterdeck.run.Redactions;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** The promise ledger's rows. */
final class PromiseRows {
    private static final String INSERT = """
            insert into quarterdeck.promise_entry (account_id, kind, key, effective_on, terms, agreed_by, agreed_on,
                reason, review_id, known_until, corrected_by, correction)
            values (:account, :kind, :key, :from, cast(:terms as jsonb), :agreed_by, :agreed_on, :reason, :review,
                :until, :corrected_by, :correction)
            """;
    private static final String FIRST_TIME =
            " on conflict (account_id, kind, key, effective_on) where corrected_by is null do nothing";
    /** The terms of a version that is gone are those that it had last. */
    private static final String OF_ACCOUNT = """
            select p.*, p.terms is null as withdrawn, r.period, r.edition, r.revision,
                   cast(coalesce(p.terms,
                       (select b.terms from quarterdeck.promise_entry b
                        where (b.account_id, b.kind, b.key, b.effective_on)
                            = (p.account_id, p.kind, p.key, p.effective_on)
                          and b.promise_entry_id < p.promise_entry_id and b.terms is not null
                        order by b.promise_entry_id desc limit 1)) as text) as last_terms
            from quarterdeck.promise_entry p join quarterdeck.review r using (review_id)
            where p.account_id = :account
            order by p.kind, p.key collate "C", p.effective_on, p.promise_entry_id
            """;

    private static final String FORGET = """
            update quarterdeck.promise_entry
            set agreed_by = :agreed_by, reason = :reason,
                terms = case when terms is not null then cast(:terms as jsonb) end
            where promise_entry_id = :entry
            """;

    private PromiseRows() {}

    /** What is in the ledger already stays as it is. */
    static void enter(Handle handle, ReviewRow review, Agreements agreed) {
        try (PreparedBatch batch = handle.prepareBatch(INSERT + FIRST_TIME)) {
            for (Agreement version : agreed.versions()) {
                bind(batch, review, version, agreed.until())
                        .bind("terms", json(version.terms()))
                        .bind("corrected_by", Optional.<String>empty())
                        .bind("correction", Optional.<String>empty());
                batch.add();
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    /** Where the decision lets a review go that was made with other terms, the ledger has these from now on. */
    static void correct(Handle handle, ReviewRow review, Decision decision) {
        if (!decision.waives().contains(GateRules.PROMISE_OVERWRITTEN)) {
            return;
        }
        Optional<Snapshot> rows = review.snapshotSha256().map(sha256 -> snapshot(handle, sha256));
        rows.map(Agreements::of).ifPresent(given -> {
            List<Entry> entries = entries(handle, review.key().accountId());
            for (Overwritten one : Overwritten.among(PromiseLedger.standing(entries), given)) {
                bind(
                                handle.createUpdate(INSERT),
                                review,
                                one.now().orElse(one.kept().agreement()),
                                given.until())
                        .bind("terms", one.now().map(now -> json(now.terms())))
                        .bind("corrected_by", StoredText.of(decision.actor()))
                        .bind("correction", StoredText.of(decision.reason()))
                        .execute();
            }
        });
    }

    static List<Entry> entries(Handle handle, String accountId) {
        return handle.createQuery(OF_ACCOUNT)
                .bind("account", accountId)
                .map((row, context) -> entry(row))
                .list();
    }

    /** Names of persons go, from corrections too; what was agreed and when stays. */
    static void forget(Handle handle, String accountId, Redactions.Persons persons) {
        Map<Long, Agreement> named = new TreeMap<>();
        handle.createQuery(OF_ACCOUNT)
                .bind("account", accountId)
                .map((row, context) ->
                        Map.entry(row.getLong("promise_entry_id"), entry(row).agreement()))
                .forEach(entry -> named.put(entry.getKey(), entry.getValue()));
        named.values().removeIf(agreement -> !persons.versions().contains(agreement.version()));
        named.forEach((entry, agreement) -> {
            Agreement nameless = persons.unnamed().apply(agreement);
            handle.createUpdate(FORGET)
                    .bind("entry", entry)
                    .bind("terms", json(nameless.terms()))
                    .bind("agreed_by", nameless.agreedBy())
                    .bind("reason", nameless.reason())
                    .execute();
        });
    }

    private static Snapshot snapshot(Handle handle, String sha256) {
        return SnapshotJson.read(
                handle.createQuery("select canonical_json from quarterdeck.snapshot where snapshot_sha256 = :sha256")
                        .bind("sha256", sha256)
                        .mapTo(byte[].class)
                        .one());
    }

    private static <T extends SqlStatement<T>> T bind(
            T statement, ReviewRow review, Agreement version, LocalDate until) {
        return statement
                .bind("account", review.key().accountId())
                .bind("kind", version.kind().id())
                .bind("key", version.key())
                .bind("from", version.from())
                .bind("agreed_by", version.agreedBy())
                .bind("agreed_on", version.agreedOn())
                .bind("reason", version.reason())
                .bind("review", review.id())
                .bind("until", until);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Optional<String> actor = Optional.ofNullable(row.getString("corrected_by"));
        String correction = Optional.ofNullable(row.getString("correction")).orElse("");
        Map<String, String> terms = new TreeMap<>();
        Json.object(row.getString("last_terms")).forEach((column, value) -> terms.put((String) column, (String) value));
        return new Entry(
                new Agreement(
                        Kind.byId(row.getString("kind")).orElseThrow(),
                        row.getString("key"),
                        row.getObject("effective_on", LocalDate.class),
                        terms,
                        Optional.ofNullable(row.getString("agreed_by")),
                        Optional.ofNullable(row.getObject("agreed_on", LocalDate.class)),
                        Optional.ofNullable(row.getString("reason"))),
                row.getBoolean("withdrawn"),
                ReviewRow.key(row),
                row.getObject("known_until", LocalDate.class),
                actor.map(person -> new Correction(person, correction)),
                ReviewRow.instant(row, "recorded_at").orElseThrow());
    }

    private static String json(Map<String, String> terms) {
        return StoredText.json(new String(Json.canonical(terms), StandardCharsets.UTF_8));
    }
}
