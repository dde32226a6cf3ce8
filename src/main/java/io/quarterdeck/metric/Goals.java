package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Condition;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.figure.Status;
import io.quarterdeck.figure.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far each goal of the customer has come, against the ramp from the day it was agreed to the day it is due. */
record Goals(Basis basis) {
    private static final String SOURCE = "goal, goal_measurement";
    private static final String ACCOUNT = "account_id";
    private static final String GOAL = "goal_id";

    void add() {
        List<Goal> goals = inForce();
        count("goals.total", "Goals", goals, Optional.empty());
        count("goals.met", "Goals met", goals, Optional.of(Status.MET));
        count("goals.on_track", "Goals on track", goals, Optional.of(Status.ON_TRACK));
        count("goals.at_risk", "Goals at risk", goals, Optional.of(Status.AT_RISK));
        count("goals.behind", "Goals behind", goals, Optional.of(Status.BEHIND));
        count("goals.no_data", "Goals without data", goals, Optional.of(Status.NO_DATA));
        goals.forEach(this::addGoal);
    }

    /** Of each goal the last version agreed by the period's end, in the order in which the goals first came. */
    private List<Goal> inForce() {
        Map<String, Row> latest = new LinkedHashMap<>();
        for (Row row : basis.snapshot().rows(Kind.GOAL)) {
            if (row.day("agreed_on").isBefore(basis.period().end())) {
                latest.merge(
                        row.text("goal_id"),
                        row,
                        (one, other) -> one.day("agreed_on").isAfter(other.day("agreed_on")) ? one : other);
            }
        }
        Map<String, Goal.Measured> measured = lastMeasured();
        List<Goal> goals = new ArrayList<>();
        latest.forEach((id, row) -> goals.add(new Goal(row, Optional.ofNullable(measured.get(id)))));
        return goals;
    }

    private Map<String, Goal.Measured> lastMeasured() {
        Map<String, Goal.Measured> last = new HashMap<>();
        for (Row row : basis.snapshot().rows(Kind.GOAL_MEASUREMENT)) {
            LocalDate day = row.day("measured_on");
            if (basis.period().contains(day)) {
                last.merge(
                        row.text("goal_id"),
                        new Goal.Measured(day, row.decimal("value")),
                        (one, other) -> one.day().isAfter(other.day()) ? one : other);
            }
        }
        return last;
    }

    private void count(String id, String name, List<Goal> goals, Optional<Status> status) {
        FigureBuilder builder = Figure.of(id, name, Unit.COUNT)
                .formula(status.map(wanted -> "goals whose status is " + words(wanted))
                        .orElse("goals agreed by the period's end"))
                .source(SOURCE, goals.size(), basis.lastDay())
                .rows(status.isPresent() ? List.of(goalRows(), measurementRows()) : List.of(goalRows()));
        long count = goals.stream()
                .filter(goal -> status.isEmpty()
                        || goal.status(basis.period(), basis.settings()).equals(status))
                .count();
        basis.add(goals.isEmpty() ? builder.absent(basis.nothing(Kind.GOAL)) : builder.value(count));
    }

    private RowSet goalRows() {
        return RowSet.counted(
                        "goal", Condition.before("agreed_on", basis.period().end()))
                .latest("agreed_on", ACCOUNT, GOAL);
    }

    private RowSet measurementRows() {
        return RowSet.lookedUp("goal_measurement")
                .and(Basis.within("measured_on", basis.period()))
                .latest("measured_on", ACCOUNT, GOAL);
    }

    private RowSet goalRow(Goal goal) {
        return RowSet.counted(
                        "goal",
                        Condition.is(GOAL, goal.id()),
                        Condition.before("agreed_on", basis.period().end()))
                .latest("agreed_on", ACCOUNT, GOAL);
    }

    private RowSet measurementRow(Goal goal) {
        return RowSet.counted("goal_measurement", Condition.is(GOAL, goal.id()))
                .and(Basis.within("measured_on", basis.period()))
                .latest("measured_on", ACCOUNT, GOAL);
    }

    private static String words(Status status) {
        return status.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private void addGoal(Goal goal) {
        String id = "goal." + goal.id();
        basis.add(progress(goal, id + ".progress"));
        Unit unit = Unit.quantity(goal.row().text("unit"));
        String measure = goal.row().text("measure");
        basis.add(single(id + ".baseline", measure + ", baseline", unit, "goal", 1, goal.agreedOn())
                .rows(goalRow(goal))
                .value(goal.baseline()));
        basis.add(single(id + ".target", measure + ", target", unit, "goal", 1, goal.agreedOn())
                .rows(goalRow(goal))
                .value(goal.target()));
        LocalDate day = goal.last().map(Goal.Measured::day).orElse(basis.lastDay());
        basis.add(single(
                        id + ".actual",
                        measure,
                        unit,
                        "goal_measurement",
                        goal.last().isPresent() ? 1 : 0,
                        day)
                .rows(measurementRow(goal), goalRow(goal).asLookedUp())
                .valueOr(goal.last().map(Goal.Measured::value), noMeasurement()));
    }

    private Absence noMeasurement() {
        return basis.snapshot().hasPull(Kind.GOAL_MEASUREMENT) ? Absence.NO_MEASUREMENT : Absence.NO_PULL;
    }

    private static FigureBuilder single(String id, String name, Unit unit, String source, int rows, LocalDate day) {
        return Figure.of(id, name, unit).formula("as recorded").source(source, rows, day);
    }

    private Figure progress(Goal goal, String id) {
        Row row = goal.row();
        FigureBuilder builder = Figure.of(id, row.text("statement"), Unit.RATIO)
                .formula("(actual - baseline) / (target - baseline)")
                .input("statement", row.text("statement"))
                .input("measure", row.text("measure"))
                .input("unit", row.text("unit"))
                .input("baseline", goal.baseline())
                .input("target", goal.target());
        goal.last().ifPresent(measured -> builder.input("actual", measured.value())
                .input("measured_on", measured.day().toString()));
        builder.input("agreed_on", goal.agreedOn().toString());
        row.findText("agreed_by").ifPresent(person -> builder.input("agreed_by", person));
        builder.input("due_on", goal.dueOn().toString())
                .input("elapsed", goal.elapsed(basis.period()))
                .source(SOURCE, goal.last().isPresent() ? 2 : 1, basis.lastDay())
                .rows(goalRow(goal), measurementRow(goal));
        goal.status(basis.period(), basis.settings()).ifPresent(builder::status);
        Optional<BigDecimal> progress = goal.progress();
        return builder.valueOr(progress, goal.targetIsBaseline() ? Absence.TARGET_IS_BASELINE : noMeasurement());
    }
}
