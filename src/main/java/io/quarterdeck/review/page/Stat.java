package io.quarterdeck.review.page;

/** A line of a list of numbers: label, value, comparison. */
public record Stat(String label, String value, String note, Tone tone, String evidence) {}
