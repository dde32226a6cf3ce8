package io.quarterdeck.run;

import io.quarterdeck.archive.ArchiveKey;
import java.util.Optional;
import java.util.UUID;

/**
 * The right to work on a review until its lease ends; whatever is written under an older claim changes nothing.
 *
 * @param run the process that holds it
 * @param epoch number of this claim
 * @param state as it was found
 * @param attempts that failed since the last step forward
 * @param snapshotSha256 of the rows that are frozen already
 */
public record Claim(
        long reviewId,
        ArchiveKey key,
        UUID run,
        long epoch,
        ReviewState state,
        Order order,
        int attempts,
        Optional<String> snapshotSha256) {}
