package io.quarterdeck.sample.row;

import io.quarterdeck.metric.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * A goal in the customer's own words and how far it has come.
 *
 * @param agreements the first and, where it was agreed anew, the later ones in order of time
 * @param measured the value at each quarter's end, oldest first, the reviewed quarter last; none when never measured
 */
public record GoalStory(
        String id, String statement, String measure, String unit, List<Agreement> agreements, List<String> measured) {

    /**
     * What was agreed.
     *
     * @param back the quarter in which it was agreed, on its day {@code dayOfQuarter}
     * @param dueAhead the goal is due {@code dueDays} before the end of the quarter that lies so many after the reviewed
     */
    public record Agreement(
            int back, int dayOfQuarter, String baseline, String target, String by, int dueAhead, int dueDays) {}

    public GoalStory {
        agreements = List.copyOf(agreements);
        measured = List.copyOf(measured);
    }

    /** A goal that was agreed once. */
    public static GoalStory of(
            String id, String statement, String measure, String unit, Agreement agreement, String... measured) {
        return new GoalStory(id, statement, measure, unit, List.of(agreement), List.of(measured));
    }

    public static void write(AccountRows rows, List<GoalStory> goals) {
        goals.forEach(goal -> goal.write(rows));
    }

    private void write(AccountRows rows) {
        for (Agreement agreement : agreements) {
            rows.add(
                    Kind.GOAL,
                    Fields.of("goal_id", id)
                            .and("agreed_on", rows.chronicle().day(agreement.back, agreement.dayOfQuarter))
                            .and("statement", statement)
                            .and("measure", measure)
                            .and("unit", unit)
                            .and("baseline", new BigDecimal(agreement.baseline))
                            .and("target", new BigDecimal(agreement.target))
                            .and("agreed_by", agreement.by)
                            .and(
                                    "due_on",
                                    rows.chronicle()
                                            .quarter(-agreement.dueAhead)
                                            .lastDay()
                                            .minusDays(agreement.dueDays)));
        }
        for (int index = 0; index < measured.size(); index++) {
            writeQuarter(rows, index);
        }
    }

    /** Three measurements a quarter, on the way from the last quarter's value to this one's. */
    private void writeQuarter(AccountRows rows, int index) {
        BigDecimal to = new BigDecimal(measured.get(index));
        BigDecimal from = index == 0 ? to : new BigDecimal(measured.get(index - 1));
        LocalDate start = rows.chronicle().quarter(measured.size() - 1 - index).start();
        for (int month = 1; month <= 3; month++) {
            BigDecimal way = to.subtract(from)
                    .multiply(BigDecimal.valueOf(month))
                    .divide(BigDecimal.valueOf(3), MathContext.DECIMAL128);
            rows.add(
                    Kind.GOAL_MEASUREMENT,
                    Fields.of("goal_id", id)
                            .and("measured_on", start.plusMonths(month).minusDays(1))
                            .and("value", from.add(way).setScale(to.scale(), RoundingMode.HALF_UP)));
        }
    }
}
