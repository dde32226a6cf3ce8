package io.quarterdeck.review.story;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * A sentence of the summary with its weight.
 *
 * @param weight relative size of the effect, so that the larger stands first; a leading family counts double
 */
record Remark(String sentence, BigDecimal weight, boolean good) {
    private static final int MOST = 2;

    static List<String> heaviest(List<Remark> remarks, boolean good) {
        return remarks.stream()
                .filter(remark -> remark.good() == good)
                .sorted(Comparator.comparing(Remark::weight).reversed())
                .limit(MOST)
                .map(Remark::sentence)
                .toList();
    }
}
