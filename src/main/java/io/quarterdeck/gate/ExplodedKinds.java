package io.quarterdeck.gate;

import io.quarterdeck.metric.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds kinds of which there are many times the usual number of rows; usual is the median of the periods
 * before that have any, since a survey once a year leaves the others empty.
 *
 * @param least fewer rows than these are never too many, since few rows easily become ten times one
 */
record ExplodedKinds(BigDecimal times, int least) implements Watcher {
    @Override
    public List<Finding> look(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Kind kind : Timeline.KINDS) {
            List<Integer> before = subject.countsBefore(kind);
            int now = subject.now(kind).size();
            if (before.size() < 2 || Collections.max(before) == 0 || now < least) {
                continue;
            }
            double usual = Numbers.median(before.stream()
                    .filter(count -> count > 0)
                    .map(Integer::doubleValue)
                    .toList());
            if (now >= times.doubleValue() * usual) {
                findings.add(new Finding(
                        GateRules.KIND_EXPLODED,
                        Optional.empty(),
                        subject.who() + now + " rows of " + kind.id()
                                + " lie in the period; the periods before had, the" + " latest first, "
                                + Numbers.list(before) + ".",
                        "Look whether the load ran more than once or took rows of others. Where so much did happen,"
                                + " release the review with that reason."));
            }
        }
        return findings;
    }
}
