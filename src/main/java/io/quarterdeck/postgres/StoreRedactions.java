package io.quarterdeck.postgres;

import io.quarterdeck.archive.ArchiveChain;
import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.ChainEntry;
import io.quarterdeck.archive.Retention;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.run.Decision;
import io.quarterdeck.run.Redactions;
import io.quarterdeck.run.ReviewState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Makes the store forget a person whom an archived deck named; the rest of the review's history stays. */
public final class StoreRedactions implements Redactions {
    private static final String FREEZE = """
            insert into quarterdeck.snapshot (snapshot_sha256, canonical_json) values (:sha256, :json)
            on conflict (snapshot_sha256) do nothing
            """;
    private static final String ARCHIVE = """
            update quarterdeck.review
            set state = 'ARCHIVED', schedule = null, due_at = now(), delivery = 'ARCHIVE', approval = 'NONE',
                epoch = epoch + 1, lease_owner = null, lease_until = null, attempts = 0, retry_at = null, trouble = '',
                snapshot_sha256 = :snapshot, reason = :reason, findings = '[]', letter = null, model_sha256 = null,
                ledger = cast(:printed as jsonb), pdf_sha256 = :pdf, run_id = :run, changed_at = now()
            where review_id = :review
            """;
    private static final String FORGET_REVIEWS = """
            update quarterdeck.review
            set snapshot_sha256 = :redacted, letter = null, findings = '[]', ledger = null
            where snapshot_sha256 = :snapshot
            """;
    private static final String ON_THE_WAY = """
            select outbox_id from quarterdeck.outbox
            where topic = :topic and state not in ('SENT', 'DEAD', 'DROPPED') order by outbox_id
            """;

    private final Store store;
    private final Retention retention;

    /** @param retention of the revisions without the name */
    public StoreRedactions(Store store, Retention retention) {
        this.store = store;
        this.retention = retention;
    }

    @Override
    public Optional<byte[]> snapshot(ArchivedDeck deck) {
        return store.change("The frozen rows of " + deck.path() + " can't be read", handle -> handle.createQuery(
                        "select canonical_json from quarterdeck.snapshot where snapshot_sha256 = :sha256")
                .bind("sha256", deck.provenance().snapshotSha256())
                .mapTo(byte[].class)
                .findOne());
    }

    @Override
    public void redacted(
            UUID run,
            ArchivedDeck old,
            Optional<Revision> revision,
            Optional<Persons> persons,
            Decision decision,
            Instant at) {
        store.change("The redaction of " + old.path() + " can't be noted", handle -> {
            Optional<ReviewRow> review = ReviewRow.lock(handle, old.key());
            review.ifPresent(row -> requireAtRest(handle, row));
            revision.ifPresent(next -> archive(handle, run, next, decision));
            ArchiveKey successor = revision.map(next -> next.deck().key())
                    .orElseGet(() -> old.key().next());
            EarlierRevisions.supersede(
                    handle, run, successor, "redacted by " + decision.actor() + ": " + decision.reason());
            review.ifPresent(row -> note(handle, row, run, decision));
            ChainRows.lock(handle);
            ArchiveChain.Standing standing = StoreArchiveChain.require(handle, old);
            boolean expired = isExpired(standing);
            if (expired ? revision.isPresent() : standing.ended().isPresent()) {
                throw new IllegalStateException(old.path() + " was removed already; nothing was changed");
            }
            revision.ifPresent(next -> ArchiveEntries.add(handle, next.deck(), retention));
            if (!expired) {
                StoreArchiveChain.end(
                        handle,
                        standing,
                        ChainEntry.Kind.REDACTION,
                        decision.actor(),
                        decision.reason(),
                        at,
                        revision.map(next -> next.deck().path()));
            }
            forget(handle, old, revision, review);
            persons.ifPresent(known -> {
                PromiseRows.forget(handle, old.key().accountId(), known);
                CommentEntries.forget(handle, old.key(), known);
            });
            return Boolean.TRUE;
        });
    }

    @Override
    public void requireAtRest(ArchivedDeck old) {
        store.change("The review of " + old.path() + " can't be read", handle -> {
            ReviewRow.lock(handle, old.key()).ifPresent(row -> requireAtRest(handle, row));
            return Boolean.TRUE;
        });
    }

    /** A deck ends once: its file went when its time was over, and the store still has what it was made from. */
    private static boolean isExpired(ArchiveChain.Standing standing) {
        return standing.ended()
                .filter(ended -> ended.kind() == ChainEntry.Kind.RETENTION_REMOVED)
                .isPresent();
    }

    private static void requireAtRest(Handle handle, ReviewRow row) {
        if (!row.isFree()) {
            throw new IllegalStateException(
                    row.inWords() + " is being worked on just now; nothing was changed. Try again when that has ended");
        }
        List<Long> messages = handle.createQuery(ON_THE_WAY)
                .bind("topic", OutboxRows.topic(row.id()))
                .mapTo(Long.class)
                .list();
        if (!messages.isEmpty()) {
            throw new IllegalStateException(row.inWords() + " has mail that has not come to its end (message "
                    + messages.get(0) + "), and it carries the deck; nothing was changed. Wait for it, or settle it:"
                    + " quarterdeck mail list");
        }
    }

    /** At its end at once: nothing of it is due, and no schedule owns it. */
    private static void archive(Handle handle, UUID run, Revision next, Decision decision) {
        ArchiveKey key = next.deck().key();
        ReviewOrders.insert(handle, run, key);
        ReviewRow row = ReviewRow.lock(handle, key).orElseThrow();
        if (row.hasDeck() || !row.isFree()) {
            throw new IllegalStateException(row.inWords() + " is being made, or was made, by another process meanwhile;"
                    + " nothing was changed. Look at it and try again");
        }
        String snapshot = Sha256.hex(next.snapshotJson());
        handle.createUpdate(FREEZE)
                .bind("sha256", snapshot)
                .bind("json", next.snapshotJson())
                .execute();
        handle.createUpdate(ARCHIVE)
                .bind("review", row.id())
                .bind("snapshot", snapshot)
                .bind("reason", next.deck().reason().map(StoredText::of))
                .bind("pdf", next.deck().sha256())
                .bind("run", run)
                .bind("printed", StoredText.json(next.printedJson()))
                .execute();
        new HistoryLine(
                        ReviewState.ARCHIVED,
                        "ARCHIVED",
                        next.deck().sha256(),
                        "redaction: " + decision.reason(),
                        decision.actor())
                .add(handle, row.id(), run, row.epoch() + 1);
    }

    private static void note(Handle handle, ReviewRow row, UUID run, Decision decision) {
        ReviewRow now = ReviewRow.lock(handle, row.id()).orElseThrow();
        new HistoryLine(now.state(), now.state().name(), "", "redacted: " + decision.reason(), decision.actor())
                .add(handle, row.id(), run, now.epoch());
    }

    /** After the tombstone, for the tables let go of nothing before. */
    private static void forget(
            Handle handle, ArchivedDeck old, Optional<Revision> revision, Optional<ReviewRow> review) {
        handle.createUpdate(FORGET_REVIEWS)
                .bind("snapshot", old.provenance().snapshotSha256())
                .bind("redacted", revision.map(next -> Sha256.hex(next.snapshotJson())))
                .execute();
        List<String> rows = new ArrayList<>(List.of(old.provenance().snapshotSha256()));
        review.ifPresent(row -> rows.addAll(OrphanRows.pulled(handle, row)));
        OrphanRows.delete(handle, rows);
        review.ifPresent(row -> handle.createUpdate("update quarterdeck.outbox set mime = '' where topic = :topic")
                .bind("topic", OutboxRows.topic(row.id()))
                .execute());
    }
}
