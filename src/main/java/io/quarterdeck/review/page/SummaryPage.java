package io.quarterdeck.review.page;

import java.util.List;

/** @param tiles two to six; the template sets three in a row */
public record SummaryPage(PageHead head, List<Tile> tiles, List<SummaryColumn> columns) implements Page {
    public SummaryPage {
        tiles = List.copyOf(tiles);
        columns = List.copyOf(columns);
    }

    @Override
    public String key() {
        return "summary";
    }
}
