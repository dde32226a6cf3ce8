package io.quarterdeck.review.page;

/**
 * Plan to delivered by driver.
 *
 * @param callout "+200 (+12 %) vs plan", or empty without a plan
 * @param footnote what is not in the total (estimated, risk reduced), a rounding difference; or empty
 */
public record BridgePage(
        PageHead head, String callout, String calloutNote, Tone calloutTone, Waterfall chart, String footnote)
        implements Page {
    @Override
    public String key() {
        return "bridge";
    }
}
