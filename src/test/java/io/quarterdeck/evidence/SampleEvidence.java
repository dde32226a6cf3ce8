package io.quarterdeck.evidence;

import io.quarterdeck.figure.Point;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.LedgerEntry;
import io.quarterdeck.review.PrintedNumber;
import io.quarterdeck.review.format.Shown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Evidence of sample reviews, with numbers printed to two decimals. */
final class SampleEvidence {
    static final String HASH = "0123456789abcdef".repeat(4);

    private SampleEvidence() {}

    static EvidenceWriter writer() {
        return new EvidenceWriter("1.2.3", HASH, HASH, true);
    }

    static EvidenceSubject subject(Snapshot snapshot, String edition) {
        BusinessReview review = SampleSnapshots.review(snapshot, edition);
        return new EvidenceSubject(
                review, printed(review), snapshot, SampleSnapshots.settings(), 1, List.of("Halyard 54"));
    }

    /** What the pages print, and on top of it the value of each figure, and what its last point is above the first. */
    static List<PrintedNumber> printed(BusinessReview review) {
        List<PrintedNumber> printed = new ArrayList<>(review.printed());
        for (LedgerEntry entry : review.ledger()) {
            entry.figure()
                    .value()
                    .ifPresent(value -> printed.add(number(entry.number(), value, "a", Map.of("a", entry.number()))));
            List<Point> points = entry.figure().points();
            if (points.size() > 1 && points.get(0).value().isPresent()) {
                Point last = points.get(points.size() - 1);
                last.value()
                        .ifPresent(value -> printed.add(number(
                                entry.number(),
                                value.subtract(points.get(0).value().orElseThrow())
                                        .abs(),
                                "ABS(a - b)",
                                Map.of(
                                        "a", entry.number() + "@" + last.at(),
                                        "b",
                                                entry.number() + "@"
                                                        + points.get(0).at()))));
            }
        }
        return printed;
    }

    private static PrintedNumber number(String evidence, BigDecimal value, String formula, Map<String, String> inputs) {
        BigDecimal shown = value.setScale(2, RoundingMode.HALF_UP);
        return new PrintedNumber(
                evidence, shown.toPlainString(), List.of(Shown.plain(shown.abs())), value, formula, inputs);
    }
}
