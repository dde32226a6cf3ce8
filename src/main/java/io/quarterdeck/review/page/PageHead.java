package io.quarterdeck.review.page;

/**
 * What frames a page: its message and where its numbers come from.
 *
 * @param title one full sentence, the message
 * @param subtitle who, what, unit, when
 * @param sources evidence numbers, sources and as-of time, for the footer
 */
public record PageHead(String title, String subtitle, String sources) {}
