package io.quarterdeck.review.page;

/** A customer's own words, printed only with consent; {@code speaker} is a role, never a name. */
public record Quote(String text, String speaker) {}
