package io.quarterdeck.review;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Status;
import io.quarterdeck.metric.Driver;
import io.quarterdeck.metric.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Judges what is said of goals, commitments, corrections and the plan. */
final class GoalsJudge implements SentenceJudge.Family {
    @Override
    public boolean judge(Said said, Truth truth, SentenceJudge.Faults faults) {
        int total = truth.goals().size();
        int met = truth.goals(Status.MET).size();
        switch (said.key()) {
            case "summary.goals", "summary.goals.alone", "goals.title.met" -> {
                faults.unless(said.is("share", share(met, total)), "is another share");
                faults.unless(said.count("metcount") == met, "miscounts what is met");
                faults.unless(said.count("total") == total, "miscounts the goals");
            }
            case "summary.goals.ontrack" ->
                faults.unless(
                        truth.goals(Status.ON_TRACK).size() == total && said.count("total") == total,
                        "not all are on track");
            case "summary.goals.behind" -> {
                int behind = truth.goals(Status.BEHIND).size();
                faults.unless(behind > met, "no more are behind than met");
                faults.unless(said.is("share", behind == total ? "all" : "some"), "is another share");
                faults.unless(said.count("behindcount") == behind, "miscounts what is behind");
                faults.unless(said.count("metcount") == met, "miscounts what is met");
                faults.unless(said.count("total") == total, "miscounts the goals");
            }
            case "goals.title.others" -> others(said, truth, total, met, faults);
            case "cover.goals.sentence" -> faults.unless(said.count("total") == total, "miscounts the goals");
            case "tile.goals" -> {
                faults.unless(said.is("share", share(met, total)), "is another share");
                faults.unless(said.count("behind") == truth.goals(Status.BEHIND).size(), "miscounts what is behind");
            }
            case "remark.goal.met", "remark.goal.at_risk", "remark.goal.behind" -> standing(said, truth, faults);
            case "since.title", "since.title.rest", "since.title.open", "remark.commitments" ->
                commitments(said, truth, faults);
            case "since.title.brief" -> {
                commitments(said, truth, faults);
                faults.unless(said.count("count") == count(truth, "restated.total"), "miscounts the corrections");
            }
            case "since.title.single" -> {
                long due = count(truth, "commitments.total") - count(truth, "commitments.open");
                faults.unless(due == 1, "is not the only commitment");
                faults.unless(count(truth, "commitments." + said.word("outcome")) == 1, "became something else of it");
            }
            case "since.title.corrected" ->
                faults.unless(said.count("count") == count(truth, "restated.total"), "miscounts the corrections");
            case "plan.title" -> plan(said, truth, faults);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String share(int met, int total) {
        return met == 0 ? "none" : met == total ? "all" : "some";
    }

    private static long count(Truth truth, String id) {
        return truth.of(id).longValueExact();
    }

    private static void others(Said said, Truth truth, int total, int met, SentenceJudge.Faults faults) {
        Status status = Status.valueOf(said.word("status"));
        List<Status> worstFirst = List.of(Status.BEHIND, Status.AT_RISK, Status.ON_TRACK, Status.NO_DATA);
        List<Figure> those = truth.goals(status);
        faults.unless(those.size() == said.count("count") && !those.isEmpty(), "miscounts what stands so");
        faults.unless(
                worstFirst.stream().limit(worstFirst.indexOf(status)).allMatch(worse -> truth.goals(worse)
                        .isEmpty()),
                "hides what is worse");
        faults.unless(said.says("single") == (total == 1), "is not the only goal");
        String alone = those.size() == total ? "all" : those.size() == total - met ? "yes" : "no";
        faults.unless(said.is("alone", alone), "are not all the others");
        if (said.says("named") && !those.isEmpty()) {
            String measure = those.get(0).inputs().getOrDefault("measure", "");
            faults.unless(those.size() == 1 && said.word("name").contains(measure), "is another goal");
        }
    }

    private static void standing(Said said, Truth truth, SentenceJudge.Faults faults) {
        Status status =
                Status.valueOf(said.key().substring("remark.goal.".length()).toUpperCase(Locale.ROOT));
        boolean so = truth.goals(status).stream()
                .filter(goal -> !said.says("named")
                        || said.word("name").contains(goal.inputs().getOrDefault("measure", "")))
                .anyMatch(goal -> said.says("away")
                        == goal.value()
                                .filter(progress -> progress.signum() < 0)
                                .isPresent());
        faults.unless(so, "no such goal stands so");
    }

    private static void commitments(Said said, Truth truth, SentenceJudge.Faults faults) {
        long total = count(truth, "commitments.total");
        long open = count(truth, "commitments.open");
        long kept = count(truth, "commitments.kept");
        long due = total - open;
        if (said.arguments().containsKey("share")) {
            faults.unless(said.is("share", kept == 0 ? "none" : kept == due ? "all" : "some"), "is another share");
        }
        faults.unless(matches(said, "due", due), "miscounts what fell due");
        faults.unless(matches(said, "kept", kept), "miscounts what was kept");
        faults.unless(matches(said, "open", open), "miscounts what is open");
        faults.unless(matches(said, "total", total), "miscounts the commitments");
        faults.unless(matches(said, "late", count(truth, "commitments.late")), "miscounts what is late");
        faults.unless(matches(said, "dropped", count(truth, "commitments.dropped")), "miscounts what was dropped");
    }

    private static boolean matches(Said said, String argument, long count) {
        return !said.arguments().containsKey(argument) || said.count(argument) == count;
    }

    /** Whether a driver of the plan gets another baseline in the next period. */
    private static boolean rebased(Truth truth) {
        var next = truth.random.snapshot.period().next();
        return truth.random.settings.drivers().stream()
                .map(Driver::id)
                .filter(driver -> truth.has("plan.target." + driver)
                        || truth.random.snapshot.rows(Kind.PLAN_ITEM).stream()
                                .anyMatch(item -> item.text("driver").equals(driver)))
                .anyMatch(driver -> truth.random.snapshot.rows(Kind.BASELINE).stream()
                        .filter(row -> row.text("driver").equals(driver))
                        .map(row -> row.day("effective_from"))
                        .sorted()
                        .skip(1)
                        .anyMatch(next::contains));
    }

    private static void plan(Said said, Truth truth, SentenceJudge.Faults faults) {
        if (said.says("compared")) {
            BigDecimal change = Truth.growth(truth.of("plan.target"), truth.of("value.delivered"));
            faults.unless(Truth.agrees(said.word("direction"), change), "went the other way");
            faults.unless(Truth.sized(said.word("percent"), change), "is of another size");
        }
        if (said.is("shape", "steps")) {
            faults.unless(said.count("steps") == count(truth, "plan.items"), "miscounts the steps");
        }
        faults.unless(
                said.count("resets")
                        == (rebased(truth)
                                ? truth.find("plan.rebaselined")
                                        .map(BigDecimal::longValueExact)
                                        .orElse(0L)
                                : 0),
                "miscounts the baselines");
    }
}
