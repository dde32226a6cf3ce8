package io.quarterdeck.review;

/**
 * What a review is made for, beyond its figures.
 *
 * @param vendor name of the company that gives the review
 * @param draft a preview: each page says DRAFT
 * @param sample the rows are invented: each page says so
 * @param snapshotSha256 hash of the frozen rows, hex
 */
public record ReviewOptions(String vendor, boolean draft, boolean sample, String snapshotSha256) {}
