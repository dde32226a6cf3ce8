package io.quarterdeck.review.page;

import java.util.List;

/** What became of what was promised, and figures of the deck before that are corrected; flows over pages. */
public record SincePage(PageHead head, List<SinceRow> rows) implements Page {
    public SincePage {
        rows = List.copyOf(rows);
    }

    @Override
    public String key() {
        return "since";
    }
}
