package io.quarterdeck.review.page;

/** A headed remark of the appendix: a page left out and why, a definition, the hash. */
public record Note(String heading, String text) {}
