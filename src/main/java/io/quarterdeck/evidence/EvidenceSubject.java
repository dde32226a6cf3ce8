package io.quarterdeck.evidence;

import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.PrintedNumber;
import java.util.List;

/**
 * A review and what it was made from.
 *
 * @param printed every number that its pages print
 * @param revision 1 for the first deck of the account, period and edition
 * @param furniture texts that stand on every page beside those of the review, e.g. the brand's wordmark
 */
public record EvidenceSubject(
        BusinessReview review,
        List<PrintedNumber> printed,
        Snapshot snapshot,
        MetricSettings settings,
        int revision,
        List<String> furniture) {
    public EvidenceSubject {
        printed = List.copyOf(printed);
        furniture = List.copyOf(furniture);
    }
}
