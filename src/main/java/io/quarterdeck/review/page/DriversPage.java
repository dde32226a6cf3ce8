package io.quarterdeck.review.page;

/** Value by driver over the periods; {@code footnote} tells of re-baselining or is empty. */
public record DriversPage(PageHead head, StackedColumns chart, String footnote) implements Page {
    @Override
    public String key() {
        return "drivers";
    }
}
