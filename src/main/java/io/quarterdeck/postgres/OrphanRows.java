package io.quarterdeck.postgres;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Frozen rows on which no review stands and of which no deck is kept. */
final class OrphanRows {
    private static final String DELETE = """
            delete from quarterdeck.snapshot s
            where s.snapshot_sha256 = any (:hashes)
              and not exists (select from quarterdeck.review r where r.snapshot_sha256 = s.snapshot_sha256)
              and not exists (select from quarterdeck.archive_entry e
                              where e.snapshot_sha256 = s.snapshot_sha256
                                and not exists (select from quarterdeck.archive_link l
                                                where l.archive_entry_id = e.archive_entry_id and l.kind <> 'deck'))
            """;
    private static final String EVER_PULLED =
            "select distinct hash from quarterdeck.review_step where review_id = :review and stage = 'PULLED' and hash <> ''";

    private OrphanRows() {}

    /** Of these; rows that something else stands on stay until that goes. */
    static void delete(Handle handle, List<String> hashes) {
        handle.createUpdate(DELETE).bindArray("hashes", String.class, hashes).execute();
    }

    /** Hashes of all rows that were ever pulled for a review. */
    static List<String> pulled(Handle handle, ReviewRow review) {
        return handle.createQuery(EVER_PULLED)
                .bind("review", review.id())
                .mapTo(String.class)
                .list();
    }
}
