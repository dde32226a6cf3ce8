package io.quarterdeck.gate;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds rows that stand twice under different keys, as when a load ran twice: all of a kind, those of the period, or one
 * batch. (Rows with one key are refused by the pull.)
 *
 * <p>Alike are rows that are the same but for their key ({@link SameRows}), but for the spelling of a name in their key
 * ({@link RenamedRows}), or but for a day ({@link ShiftedRows}). Each of them says how many chance would leave, and the
 * rows before the period say how many there always are: more than either explains are copies. Answers that have a day
 * for a time meet by chance; but where every one of the period has its twin and before hardly any had, a load ran twice.
 * Where the rows of all time
 * were doubled, history is no witness; then nearly every row has its twin, which chance alone doesn't leave either. Where
 * even that is natural (one price, one day), the number of rows that the last review was made from tells.
 */
record DoubledRows() implements Watcher {
    private static final Map<Kind, String> NUMBERED = numbered();
    private static final Map<Kind, String> NAMED = Map.of(Kind.MEASUREMENT, "part", Kind.USAGE, "measure");
    private static final Set<Kind> DATED = Set.of(Kind.MEASUREMENT, Kind.USAGE, Kind.GOAL_MEASUREMENT);

    /** Of these a quarter often has a single row, and a copy of it doubles what the customer pays. */
    private static final Set<Kind> COSTLY = Set.of(Kind.REVENUE_MOVEMENT, Kind.INVESTMENT);

    private static final int SOME_HISTORY = 3;
    private static final int ENOUGH_TO_COUNT = 10;
    private static final double NEARLY_TWICE = 1.8;

    private static Map<Kind, String> numbered() {
        Map<Kind, String> keys = new EnumMap<>(Kind.class);
        keys.put(Kind.INVESTMENT, "investment_id");
        keys.put(Kind.GOAL, "goal_id");
        keys.put(Kind.SURVEY_RESPONSE, "response_id");
        keys.put(Kind.SURVEY_INVITATION, "invitation_id");
        keys.put(Kind.REVENUE_MOVEMENT, "movement_id");
        keys.put(Kind.SUPPORT_CASE, "case_id");
        keys.put(Kind.PLAN_ITEM, "plan_item_id");
        keys.put(Kind.COMMITMENT, "commitment_id");
        return keys;
    }

    @Override
    public List<Finding> look(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Kind kind : Timeline.KINDS) {
            doubled(kind, subject).ifPresent(what -> findings.add(finding(kind, subject, what)));
        }
        return findings;
    }

    private static Optional<String> doubled(Kind kind, Subject subject) {
        Optional<String> found = Optional.empty();
        Optional<SameRows> same = sameRows(kind);
        if (same.isPresent()) {
            found = alike(kind, subject, same.get()::count, same.get()::count).map(said(NUMBERED.get(kind)));
        }
        if (NAMED.containsKey(kind)) {
            String name = NAMED.get(kind);
            Function<List<Row>, Alike> renamed = new RenamedRows(kind, name)::count;
            found = alike(kind, subject, renamed, renamed).map(said(name));
        }
        if (found.isEmpty() && DATED.contains(kind)) {
            OptionalDouble usual = ShiftedRows.neighbours(kind, subject.before(kind));
            found = alike(
                            kind,
                            subject,
                            new ShiftedRows(kind, usual)::count,
                            new ShiftedRows(kind, OptionalDouble.empty())::count)
                    .map(said("measured_on"));
        }
        if (kind == Kind.PROMISE) {
            found = promisedTwice(subject);
        }
        return found.or(() -> recounted(kind, subject));
    }

    static Optional<SameRows> sameRows(Kind kind) {
        return Optional.ofNullable(NUMBERED.get(kind)).map(key -> new SameRows(kind, key));
    }

    private static Function<Alike, String> said(String key) {
        return alike -> alike.copies() + " of " + alike.rows() + " rows are copies of others but for their " + key
                + " (such as " + alike.example().orElse("") + ")";
    }

    private static Optional<Alike> alike(
            Kind kind, Subject subject, Function<List<Row>, Alike> inPeriod, Function<List<Row>, Alike> overall) {
        List<Row> nowRows = subject.now(kind);
        List<Row> beforeRows = subject.before(kind);
        Alike now = inPeriod.apply(nowRows);
        Alike before = overall.apply(beforeRows);
        if (now.isRuledOut(before.expectedIn(nowRows.size()))
                || now.isEvenUnlike(before)
                || isCostly(kind, now, before)) {
            return Optional.of(now);
        }
        if (before.copies() == 0) {
            return Optional.empty();
        }
        List<Row> all = new ArrayList<>(beforeRows);
        all.addAll(nowRows);
        return Optional.of(overall.apply(all)).filter(alike -> alike.isNearlyAllEven() && alike.isRuledOut(0));
    }

    private static boolean isCostly(Kind kind, Alike now, Alike before) {
        return COSTLY.contains(kind)
                && now.copies() > 0
                && now.evenRows() == now.rows()
                && before.copies() == 0
                && before.rows() >= SOME_HISTORY;
    }

    /** A promise that begins within days of another of the same amount for the same driver, while that one runs. */
    private static Optional<String> promisedTwice(Subject subject) {
        List<Row> promises = subject.snapshot().rows(Kind.PROMISE);
        for (int index = 1; index < promises.size(); index++) {
            Row later = promises.get(index);
            Row earlier = promises.get(index - 1);
            boolean same = earlier.text("driver").equals(later.text("driver"))
                    && earlier.decimal("amount").compareTo(later.decimal("amount")) == 0;
            if (same
                    && ChronoUnit.DAYS.between(earlier.day("period_from"), later.day("period_from")) <= SOME_HISTORY
                    && later.day("period_from").isBefore(earlier.day("period_to"))) {
                return Optional.of("the promises of the driver " + later.text("driver") + " from "
                        + earlier.day("period_from") + " and from " + later.day("period_from") + " are the same");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> recounted(Kind kind, Subject subject) {
        if (!Timeline.FLOWS.contains(kind) && !COSTLY.contains(kind)) {
            return Optional.empty();
        }
        return subject.earlier()
                .filter(review -> review.rows(kind) >= ENOUGH_TO_COUNT)
                .flatMap(review -> {
                    LocalDate end =
                            subject.period().calendar().parse(review.period()).end();
                    long rows = subject.snapshot().rows(kind).stream()
                            .flatMap(row ->
                                    Timeline.day(kind, row, subject.period().zone()).stream())
                            .filter(day -> day.isBefore(end))
                            .count();
                    return Optional.of("the time until " + end + " has " + rows + " rows now; its review was made from "
                                    + review.rows(kind))
                            .filter(text -> rows >= NEARLY_TWICE * review.rows(kind));
                });
    }

    private static Finding finding(Kind kind, Subject subject, String what) {
        return new Finding(
                GateRules.DOUBLED_ROWS,
                Optional.empty(),
                subject.who() + kind.id() + ": " + what + ".",
                "Look whether a load ran twice and remove the copies, or make config/pulls/" + kind.id()
                        + ".sql take each once. Where both are real, release the review with that reason.");
    }
}
