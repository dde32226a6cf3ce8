package io.quarterdeck.review.page;

/** A small label above a value. */
public record Labelled(String label, String value) {}
