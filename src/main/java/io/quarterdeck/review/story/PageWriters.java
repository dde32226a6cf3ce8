package io.quarterdeck.review.story;

import java.util.Map;
import java.util.Optional;

/** The writers by the key of their page; the evidence has its own, since it comes after all. */
public final class PageWriters {
    private static final Map<String, PageWriter> WRITERS = Map.ofEntries(
            Map.entry("cover", CoverWriter::write),
            Map.entry("summary", SummaryWriter::write),
            Map.entry("goals", GoalsWriter::write),
            Map.entry("bridge", BridgeWriter::write),
            Map.entry("drivers", DriversWriter::write),
            Map.entry("outcomes", OutcomesWriter::write),
            Map.entry("return", ReturnWriter::write),
            Map.entry("support", SupportWriter::write),
            Map.entry("nps", NpsWriter::write),
            Map.entry("retention", RetentionWriter::write),
            Map.entry("adoption", AdoptionWriter::write),
            Map.entry("since", SinceWriter::write),
            Map.entry("plan", PlanWriter::write));

    private PageWriters() {}

    public static Optional<PageWriter> of(String key) {
        return Optional.ofNullable(WRITERS.get(key));
    }
}
