package io.quarterdeck.jasper;

import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Run;
import io.quarterdeck.review.page.Chart;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A chart whose texts are as they are drawn, and what their marks said.
 *
 * @param runs each once: those of the words for who can't see the chart, then those of its labels; a label that finds
 *     no room is among them
 */
record PlainChart(Chart chart, List<Run> runs) {
    PlainChart {
        runs = List.copyOf(runs);
    }

    static PlainChart of(Chart chart) {
        Set<Run> runs = new LinkedHashSet<>(Marks.runs(chart.alt()));
        Chart plain = (Chart) Reflection.mapped(chart, text -> {
            runs.addAll(Marks.runs(text));
            return Marks.plain(text);
        });
        return new PlainChart(plain, new ArrayList<>(runs));
    }
}
