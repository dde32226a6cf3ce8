package io.quarterdeck.review.page;

import java.util.List;

/** Value whose unit is not money (kWh, hours), each driver in its own unit; four to a page. */
public record OutcomesPage(PageHead head, List<Multiple> multiples) implements Page {
    public OutcomesPage {
        multiples = List.copyOf(multiples);
    }

    @Override
    public String key() {
        return "outcomes";
    }
}
