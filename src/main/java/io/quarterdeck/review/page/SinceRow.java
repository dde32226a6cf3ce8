package io.quarterdeck.review.page;

/**
 * A line of the page: a heading alone, or a commitment, or a corrected figure.
 *
 * @param heading empty on all lines but a heading
 * @param text the commitment in its words, or the figure's name
 * @param detail who and by when, or why
 * @param result what became of it, or the value now instead of the one before
 * @param evidence empty for a commitment
 */
public record SinceRow(
        String heading, String text, String detail, String result, Tone tone, boolean marked, String evidence) {
    public static SinceRow heading(String words) {
        return new SinceRow(words, "", "", "", Tone.NEUTRAL, false, "");
    }
}
