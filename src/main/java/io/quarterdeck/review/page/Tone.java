package io.quarterdeck.review.page;

/** What a number means for the reader, by impact: a falling cost is GOOD. Always printed with a sign or word too. */
public enum Tone {
    NEUTRAL,
    GOOD,
    WARN,
    BAD
}
