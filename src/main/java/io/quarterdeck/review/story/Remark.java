package io.quarterdeck.review.story;

import io.quarterdeck.account.Lead;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A sentence of the summary with its weight.
 *
 * @param weight relative size of the effect: of the value, of the time, of the share in question
 */
record Remark(Theme theme, String sentence, BigDecimal weight, boolean good) {
    private static final int MOST = 2;

    /** What a remark is about. */
    enum Theme {
        VALUE,
        GOALS,
        SERVICE,
        RETURN,
        OPINION,
        USE,
        COMMITMENTS;

        /** Whether it is what this account cares for first. */
        boolean leads(Lead lead) {
            return name().equals(lead.name());
        }
    }

    /**
     * The sentences to print, ranked by impact: what the account cares for first, then by weight; a second one on the
     * same theme only where no other theme has any.
     */
    static List<String> heaviest(List<Remark> remarks, boolean good, Lead lead) {
        List<Remark> ranked = remarks.stream()
                .filter(remark -> remark.good() == good)
                .sorted(Comparator.comparing((Remark remark) -> !remark.theme().leads(lead))
                        .thenComparing(Comparator.comparing(Remark::weight).reversed()))
                .toList();
        List<Remark> ordered = new ArrayList<>();
        ranked.stream()
                .filter(remark -> ordered.stream().noneMatch(other -> other.theme() == remark.theme()))
                .forEach(ordered::add);
        ranked.stream().filter(remark -> !ordered.contains(remark)).forEach(ordered::add);
        return ordered.stream().limit(MOST).map(Remark::sentence).toList();
    }
}
