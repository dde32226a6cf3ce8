package io.quarterdeck.review;

/** A page that had nothing to say, and why, in the account's language. */
public record LeftOut(String page, String reason) {}
