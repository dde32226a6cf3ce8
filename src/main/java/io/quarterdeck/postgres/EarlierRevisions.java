package io.quarterdeck.postgres;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.run.Claim;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What a new revision makes of those before it. */
final class EarlierRevisions {
    private static final String SUPERSEDE = """
            with older as (
                select review_id from quarterdeck.review
                where account_id = :account and series = 'business-review' and period = :period and edition = :edition
                  and revision < :revision
                  and state not in ('RELEASED', 'DELIVERED', 'UNDELIVERED', 'REJECTED', 'WITHDRAWN')
                order by review_id
                for update),
            moved as (
                update quarterdeck.review r
                set state = 'REJECTED', epoch = epoch + 1, lease_owner = null, lease_until = null, attempts = 0,
                    retry_at = null, trouble = '', changed_at = now()
                from older where r.review_id = older.review_id
                returning r.review_id, r.epoch)
            insert into quarterdeck.review_step (review_id, run_id, state, stage, message, epoch)
            select review_id, :run, 'REJECTED', 'REJECTED', :message, epoch from moved
            """;
    private static final String INHERIT = """
            update quarterdeck.review r
            set schedule = e.schedule, due_at = e.due_at, delivery = e.delivery, approval = e.approval
            from (select * from quarterdeck.review
                  where account_id = :account and series = 'business-review' and period = :period
                    and edition = :edition and revision < :revision
                  order by revision desc limit 1) e
            where r.review_id = :review and e.schedule is not null
              and e.state not in ('RELEASED', 'DELIVERED', 'UNDELIVERED', 'WITHDRAWN')
            """;

    private EarlierRevisions() {}

    /** Whoever holds one of them has lost it: a deck that is known to be wrong goes nowhere any more. */
    static void supersede(Handle handle, Claim claim, ArchivedDeck deck) {
        supersede(
                handle,
                claim.run(),
                claim.key(),
                "superseded by revision " + claim.key().revision() + ": "
                        + deck.reason().or(() -> claim.order().reason()).orElse("no reason given"));
    }

    /** Of those before the key's that have not gone out. */
    static void supersede(Handle handle, UUID run, ArchiveKey key, String message) {
        handle.createUpdate(SUPERSEDE)
                .bind("account", key.accountId())
                .bind("period", key.period())
                .bind("edition", key.edition())
                .bind("revision", key.revision())
                .bind("run", run)
                .bind("message", StoredText.of(message))
                .execute();
    }

    /** Whether the revision before was still to be sent, and this one has its schedule, due time, delivery, approval now. */
    static boolean inherit(Handle handle, ReviewRow row) {
        ArchiveKey key = row.key();
        return handle.createUpdate(INHERIT)
                        .bind("review", row.id())
                        .bind("account", key.accountId())
                        .bind("period", key.period())
                        .bind("edition", key.edition())
                        .bind("revision", key.revision())
                        .execute()
                > 0;
    }
}
