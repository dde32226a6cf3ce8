package io.quarterdeck.cli;

import io.quarterdeck.figure.Condition;
import io.quarterdeck.figure.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which rows a set is, in words. */
final class SelectionWords {
    private SelectionWords() {}

    static String of(RowSet set) {
        String where = words(set.where());
        String latest = set.latest()
                .map(which -> which.since()
                        .map(day -> "; in force on " + day + " or later")
                        .orElse("; the latest of each "
                                + which.per().get(which.per().size() - 1)))
                .orElse("");
        String then = words(set.then());
        return (where.isEmpty() ? "all" : "where " + where) + latest + (then.isEmpty() ? "" : "; of these " + then);
    }

    private static String words(List<Condition> conditions) {
        List<String> words = new ArrayList<>();
        for (int index = 0; index < conditions.size(); index++) {
            Condition condition = conditions.get(index);
            boolean span = condition.op() == Condition.Op.FROM
                    && index + 1 < conditions.size()
                    && conditions.get(index + 1).op() == Condition.Op.BEFORE
                    && conditions.get(index + 1).column().equals(condition.column());
            if (span) {
                Condition end = conditions.get(++index);
                words.add(condition.column() + " from " + condition.day() + " to "
                        + end.day().minusDays(1));
            } else {
                words.add(RowWords.clean(words(condition)));
            }
        }
        return String.join(", ", words);
    }

    /** Scores that follow each other are named by the first and the last. */
    private static String words(Condition condition) {
        boolean list = condition.op() == Condition.Op.ONE_OF || condition.op() == Condition.Op.NONE_OF;
        if (!list || !condition.values().stream().allMatch(value -> value.matches("[0-9]{1,6}"))) {
            return condition.text();
        }
        int[] numbers =
                condition.values().stream().mapToInt(Integer::parseInt).sorted().toArray();
        boolean consecutive =
                IntStream.range(1, numbers.length).allMatch(index -> numbers[index] == numbers[index - 1] + 1);
        return numbers.length < 3 || !consecutive
                ? condition.text()
                : condition.column() + (condition.op() == Condition.Op.NONE_OF ? " not " : " ") + numbers[0] + " to "
                        + numbers[numbers.length - 1];
    }
}
