package io.quarterdeck.gate;

import io.quarterdeck.metric.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds kinds of rows that used to come and did not.
 *
 * <p>A survey once a year, or three support cases in a good year, leave quarters empty that are in order. So an empty
 * period is odd only where none of the periods before was empty, and where chance makes no empty one: by Poisson's law
 * fewer than one period in a hundred is empty where five rows are usual. Cases come in bursts, so the least of the periods
 * must have so many. Rows that a system writes by the calendar are fewer and come all the same: their number hardly
 * changes. What people write when they like never comes by the calendar: one answer a quarter is no promise of another.
 *
 * <p>A kind whose rows of all time are gone, though the last review was made from some, is odd however few they were.
 */
record VanishedKinds() implements Watcher {
    private static final int RARELY_NONE = 5;

    /** Written for the next period alone, or by the whole company: to have none is nothing to wonder about. */
    private static final Set<Kind> COME_AND_GO = Set.of(
            Kind.ACCOUNT,
            Kind.CONTACT,
            Kind.PLAN_ITEM,
            Kind.COMMENT,
            Kind.ATTESTATION,
            Kind.OPPORTUNITY,
            Kind.SOURCE_CLOCK);

    private static final Set<Kind> WHEN_PEOPLE_LIKE = Set.of(Kind.SURVEY_RESPONSE, Kind.SUPPORT_CASE);

    @Override
    public List<Finding> look(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            int reviewed = subject.earlier().map(review -> review.rows(kind)).orElse(0);
            if (subject.snapshot().rows(kind).isEmpty() && reviewed > 0 && !COME_AND_GO.contains(kind)) {
                findings.add(finding(
                        kind,
                        subject,
                        "there are no rows of " + kind.id() + " at all; the review of "
                                + subject.earlier().orElseThrow().period() + " was made from " + reviewed + "."));
            } else if (Timeline.FLOWS.contains(kind)
                    && subject.now(kind).isEmpty()
                    && isRegular(kind, subject.countsBefore(kind))) {
                findings.add(finding(
                        kind,
                        subject,
                        "there are no rows of " + kind.id()
                                + " in the period; the periods before had, the latest first, "
                                + Numbers.list(subject.countsBefore(kind)) + "."));
            }
        }
        return findings;
    }

    private static boolean isRegular(Kind kind, List<Integer> counts) {
        if (counts.size() < 2) {
            return false;
        }
        int least = Collections.min(counts);
        boolean byCalendar =
                !WHEN_PEOPLE_LIKE.contains(kind) && least * 4 >= Collections.max(counts) * 3 && counts.size() >= 3;
        return least > 0 && (byCalendar || least >= RARELY_NONE);
    }

    private static Finding finding(Kind kind, Subject subject, String what) {
        return new Finding(
                GateRules.KIND_VANISHED,
                Optional.empty(),
                subject.who() + what,
                "Look whether the load or config/pulls/" + kind.id()
                        + ".sql lost them. Where nothing happened that would"
                        + " have been recorded, release the review with that reason.");
    }
}
