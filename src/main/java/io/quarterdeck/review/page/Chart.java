package io.quarterdeck.review.page;

/** What a chart shows; amounts serve for its geometry alone, every printed word and number is already formatted. */
public sealed interface Chart permits Waterfall, StackedColumns, LineChart, Columns, Sparkline, ProgressBar {
    /** What the chart shows, with its numbers, for those who can't see it; empty for a decoration. */
    String alt();
}
