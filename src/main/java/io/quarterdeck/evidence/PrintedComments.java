package io.quarterdeck.evidence;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.review.page.Page;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of the comments and attested numbers only those that pages print: the others are nobody's business. */
final class PrintedComments {
    private PrintedComments() {}

    static Snapshot of(Snapshot snapshot, List<Page> pages) {
        Set<String> commented = pages.stream()
                .filter(page -> !page.head().comment().isEmpty())
                .map(Page::key)
                .collect(Collectors.toSet());
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        Stream.of(Kind.COMMENT, Kind.ATTESTATION)
                .filter(snapshot::hasPull)
                .forEach(kind -> rows.put(
                        kind,
                        snapshot.rows(kind).stream()
                                .filter(row -> commented.contains(row.text("page")))
                                .toList()));
        return snapshot.with(rows);
    }
}
