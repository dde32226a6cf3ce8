package io.quarterdeck.review.page;

/**
 * What frames a page: its message, where its numbers come from, and what the customer success manager says to it.
 *
 * @param title one full sentence, the message
 * @param subtitle who, what, unit, when
 * @param sources evidence numbers, sources and as-of time, for the footer
 * @param comment in quotation marks; empty where nobody comments
 * @param commentBy who comments, with the evidence numbers of the figures that the comment names
 */
public record PageHead(String title, String subtitle, String sources, String comment, String commentBy) {
    public PageHead(String title, String subtitle, String sources) {
        this(title, subtitle, sources, "", "");
    }

    /** The same with a comment. */
    public PageHead with(String text, String by) {
        return new PageHead(title, subtitle, sources, text, by);
    }
}
