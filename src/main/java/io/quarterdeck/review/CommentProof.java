package io.quarterdeck.review;

/**
 * A number in a comment and the figure that proves it.
 *
 * @param page key of the page
 * @param number as the comment writes it
 * @param evidence number of the figure, {@code E07}
 * @param figure its id and what it is called
 * @param attested whether a person answers for it
 */
public record CommentProof(String page, String number, String evidence, String figure, boolean attested) {}
