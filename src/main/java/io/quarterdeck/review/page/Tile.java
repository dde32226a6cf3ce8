package io.quarterdeck.review.page;

/** A figure of the summary: label, value, variance or context, evidence number, trend (maybe without points). */
public record Tile(String label, String value, String note, Tone tone, String evidence, Sparkline trend) {}
