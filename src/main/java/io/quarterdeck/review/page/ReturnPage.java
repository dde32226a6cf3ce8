package io.quarterdeck.review.page;

/** Cumulative value and investment; {@code figure} is the multiple ("3.2×") or the reason in a word. */
public record ReturnPage(PageHead head, String figure, String figureNote, LineChart chart) implements Page {
    @Override
    public String key() {
        return "return";
    }
}
