package io.quarterdeck.web;

import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reviews that come next. */
final class DueReviews {
    private static final int SHOWN = 12;

    private DueReviews() {}

    static List<Reviews.Standing> next(Reviews reviews) {
        return reviews
                .list(new Reviews.Filter(Set.of(ReviewState.PLANNED), Optional.empty(), Optional.empty(), SHOWN))
                .stream()
                .filter(standing -> standing.dueAt().isPresent())
                .toList();
    }
}
