package io.quarterdeck.postgres;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ChainEntry;
import io.quarterdeck.archive.ChainLine;
import io.quarterdeck.run.Reviews;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/** Reviews and messages as the store has them. */
public final class StoreReviews implements Reviews {
    private static final String STANDING = """
            select s.*, cast(extract(epoch from now() - s.due_at) * 1000 as bigint) as late_ms from (
            """ + ReviewRow.SELECT + " from quarterdeck.review r) s ";
    private static final String LIST = STANDING + """
            where (cardinality(:states) = 0 or state = any (:states))
              and (cast(:account as text) is null or account_id = :account)
              and (cast(:schedule as text) is null or schedule = :schedule)
            order by due_at nulls first, account_id, review_id
            limit :most
            """;
    private static final String PRESSING = STANDING + """
            where state in ('HELD', 'AWAITING_APPROVAL', 'FAILED', 'UNDELIVERED')
               or (state in ('PLANNED', 'PULLED', 'ASSEMBLED', 'RENDERED')
                   or state = 'ARCHIVED' and (delivery = 'MAIL' or approval <> 'NONE' or findings <> '[]'))
                  and (trouble <> '' or due_at < now() - interval '1 hour')
               or state = 'ARCHIVED' and TO_DO and (trouble <> '' or due_at < now() - interval '1 hour')
            order by due_at nulls first, account_id, review_id
            """.replace("TO_DO", ReviewClaims.TO_DO);
    private static final String BY_KEY = STANDING + """
            where account_id = :account and series = 'business-review' and period = :period and edition = :edition
              and revision = :revision
            """;
    private static final String MESSAGES = """
            select outbox_id, topic, review_id, recipient, subject, state, attempts, answer, epoch, changed_at,
                   case when state = 'READY' then next_at end as waits_until
            from quarterdeck.outbox
            where (cast(:review as bigint) is null or review_id = :review)
              and (cardinality(:states) = 0 or state = any (:states))
            order by outbox_id
            """;
    /** What the customer holds. Names of one granularity have one shape, and sort in the order of time. */
    private static final String EARLIER = """
            select distinct on (e.period collate "C")
                   e.snapshot_sha256, r.ledger::text as ledger, e.edition, e.revision, e.sha256
            from quarterdeck.archive_entry e
                 join quarterdeck.snapshot s using (snapshot_sha256)
                 left join quarterdeck.review r using (account_id, series, period, edition, revision)
            where e.account_id = :account and e.series = 'business-review' and e.edition = :edition
              and e.period collate "C" < :period
              and length(e.period) = length(:period) and (e.period like '%Q%') = (:period like '%Q%')
              and coalesce(r.state, '') <> 'REJECTED'
              and not exists (select from quarterdeck.archive_link l
                              where l.archive_entry_id = e.archive_entry_id and l.kind = 'redaction')
            order by e.period collate "C" desc, coalesce(r.state = 'DELIVERED', false) desc, e.revision desc
            limit :most
            """;

    private static final String ENDED = """
            select l.line from quarterdeck.archive_entry e join quarterdeck.archive_link l using (archive_entry_id)
            where e.snapshot_sha256 = :sha256 and l.kind <> 'deck'
            order by l.sequence desc limit 1
            """;
    private static final String PAGES = """
            select array(select jsonb_array_elements_text(ledger -> 'pages'))
            from quarterdeck.review
            where account_id = :account and series = 'business-review' and period = :period and edition = :edition
              and revision = :revision and jsonb_typeof(ledger -> 'pages') = 'array'
            """;

    private final Store store;

    public StoreReviews(Store store) {
        this.store = store;
    }

    static IllegalArgumentException unknown(long reviewId) {
        return new IllegalArgumentException(
                "there is no review " + reviewId + "; quarterdeck review list shows those there are");
    }

    @Override
    public List<Standing> list(Filter filter) {
        return store.change("The reviews can't be listed", handle -> handle.createQuery(LIST)
                .bindArray(
                        "states",
                        String.class,
                        filter.states().stream().map(Enum::name).toList())
                .bind("account", filter.accountId())
                .bind("schedule", filter.schedule())
                .bind("most", filter.most())
                .map((row, context) -> StandingRows.standing(row))
                .list());
    }

    @Override
    public List<Standing> pressing() {
        return store.change("The reviews can't be listed", handle -> handle.createQuery(PRESSING)
                .map((row, context) -> StandingRows.standing(row))
                .list());
    }

    @Override
    public Standing require(long reviewId) {
        return store.change("Review " + reviewId + " can't be read", handle -> handle.createQuery(
                                STANDING + "where review_id = :review")
                        .bind("review", reviewId)
                        .map((row, context) -> StandingRows.standing(row))
                        .findOne())
                .orElseThrow(() -> unknown(reviewId));
    }

    @Override
    public Optional<Standing> find(ArchiveKey key) {
        return store.change("The review of account " + key.accountId() + " can't be read", handle -> bind(
                        handle.createQuery(BY_KEY).bind("revision", key.revision()), key)
                .map((row, context) -> StandingRows.standing(row))
                .findOne());
    }

    @Override
    public List<Step> steps(long reviewId) {
        return store.change("The history of review " + reviewId + " can't be read", handle -> handle.createQuery(
                        "select * from quarterdeck.review_step where review_id = :review order by review_step_id")
                .bind("review", reviewId)
                .map((row, context) -> StandingRows.step(row))
                .list());
    }

    @Override
    public List<Message> messages(Optional<Long> reviewId, Set<String> states) {
        return store.change("The messages can't be listed", handle -> handle.createQuery(MESSAGES)
                .bind("review", reviewId)
                .bindArray("states", String.class, List.copyOf(states))
                .map((row, context) -> StandingRows.message(row))
                .list());
    }

    @Override
    public Totals totals() {
        return store.change("The figures of the operation can't be read", StoreTotals::count);
    }

    @Override
    public byte[] snapshot(String sha256) {
        return store.change("The frozen rows " + sha256 + " can't be read", handle -> handle.createQuery(
                                "select canonical_json from quarterdeck.snapshot where snapshot_sha256 = :sha256")
                        .bind("sha256", sha256)
                        .mapTo(byte[].class)
                        .findOne())
                .orElseThrow(() -> new IllegalArgumentException(removed(sha256)
                        .orElse("the store has no frozen rows with the SHA-256 " + sha256
                                + ", and no deck that was made from them was removed; restore the store's backup")));
    }

    /** Of rows that went on purpose, which no backup should bring back. */
    private Optional<String> removed(String sha256) {
        return store.change("The archive's chain can't be read", handle -> handle.createQuery(ENDED)
                        .bind("sha256", sha256)
                        .mapTo(String.class)
                        .findOne())
                .map(line -> (ChainEntry.Ended) ChainLine.read(line).content())
                .map(ended -> "the rows behind " + ended.path() + " were removed on purpose, as the deck was, on "
                        + ended.removedAt().atOffset(ZoneOffset.UTC).toLocalDate() + " by " + ended.actor() + ": "
                        + ended.reason()
                        + ended.replacedBy()
                                .map(path -> ". " + path + " has its place, and rows of its own")
                                .orElse(". Nothing computes its figures any more; its hash stays in the chain"));
    }

    @Override
    public List<Earlier> earlier(ArchiveKey key, int most) {
        return store.change("The earlier reviews of account " + key.accountId() + " can't be read", handle -> bind(
                        handle.createQuery(EARLIER).bind("most", most), key)
                .map((row, context) -> new Earlier(
                        row.getString("snapshot_sha256"),
                        Optional.ofNullable(row.getString("ledger")),
                        row.getString("edition"),
                        row.getInt("revision"),
                        row.getString("sha256")))
                .list());
    }

    @Override
    public Optional<List<String>> pages(ArchiveKey key) {
        return store.change("The pages of the review of account " + key.accountId() + " can't be read", handle -> bind(
                        handle.createQuery(PAGES).bind("revision", key.revision()), key)
                .mapTo(String[].class)
                .findOne()
                .map(List::of));
    }

    private static Query bind(Query query, ArchiveKey key) {
        return query.bind("account", key.accountId())
                .bind("period", key.period())
                .bind("edition", key.edition());
    }
}
