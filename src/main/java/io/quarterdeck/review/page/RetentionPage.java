package io.quarterdeck.review.page;

/** "Our partnership": the ARR bridge and the trend of NRR and GRR. */
public record RetentionPage(
        PageHead head, String bridgeTitle, Waterfall bridge, String trendTitle, LineChart trend, String footnote)
        implements Page {
    @Override
    public String key() {
        return "retention";
    }
}
