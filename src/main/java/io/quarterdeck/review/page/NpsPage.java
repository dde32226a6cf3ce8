package io.quarterdeck.review.page;

import java.util.List;

/** Score with its interval, and the period's answers. */
public record NpsPage(
        PageHead head,
        String trendTitle,
        LineChart trend,
        String answersTitle,
        Columns answers,
        String detractors,
        String passives,
        String promoters,
        List<Quote> quotes)
        implements Page {
    public NpsPage {
        quotes = List.copyOf(quotes);
    }

    @Override
    public String key() {
        return "nps";
    }
}
