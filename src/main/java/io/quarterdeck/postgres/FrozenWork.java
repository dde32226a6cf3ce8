package io.quarterdeck.postgres;

import io.quarterdeck.delivery.LetterJson;
import io.quarterdeck.run.Claim;
import io.quarterdeck.run.RunLedger.Assembled;
import java.util.Optional;

/** What earlier steps of a claimed review left for the later ones. */
record FrozenWork(Store store) {
    byte[] snapshot(Claim claim) {
        return store.change("The frozen rows of " + Fence.words(claim) + " can't be read", handle -> {
            Fence.lock(handle, claim);
            return handle.createQuery("select canonical_json from quarterdeck.snapshot"
                            + " join quarterdeck.review using (snapshot_sha256) where review_id = :review")
                    .bind("review", claim.reviewId())
                    .mapTo(byte[].class)
                    .findOne()
                    .orElseThrow(() -> new IllegalStateException(Fence.words(claim) + " has no frozen rows yet"));
        });
    }

    Assembled assembled(Claim claim) {
        return store.change("What was assembled of " + Fence.words(claim) + " can't be read", handle -> {
            Fence.lock(handle, claim);
            return handle.createQuery("select findings, letter from quarterdeck.review where review_id = :review")
                    .bind("review", claim.reviewId())
                    .map((row, context) -> new Assembled(
                            FindingJson.read(row.getString("findings")),
                            Optional.ofNullable(row.getString("letter")).map(LetterJson::read)))
                    .one();
        });
    }
}
