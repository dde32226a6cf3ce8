package io.quarterdeck.review.page;

import java.util.List;

/** "We answered": first response by month, and the quarter's numbers. */
public record SupportPage(PageHead head, String chartTitle, LineChart chart, List<Stat> stats) implements Page {
    public SupportPage {
        stats = List.copyOf(stats);
    }

    @Override
    public String key() {
        return "support";
    }
}
