package io.quarterdeck.review.page;

import java.util.List;

/** 1 to 60 goals; flows onto further pages with its heads. */
public record GoalsPage(
        PageHead head,
        String goalHead,
        String baselineHead,
        String targetHead,
        String actualHead,
        String progressHead,
        String statusHead,
        List<GoalRow> rows)
        implements Page {
    public GoalsPage {
        rows = List.copyOf(rows);
    }

    @Override
    public String key() {
        return "goals";
    }
}
