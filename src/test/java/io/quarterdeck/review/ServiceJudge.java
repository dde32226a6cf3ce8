package io.quarterdeck.review;

import java.math.BigDecimal;
import java.util.Optional;

/** Judges what is said of how long people waited, and of what they think of us. */
final class ServiceJudge implements SentenceJudge.Family {
    private static final String HALF = "support.first_response.p50";

    @Override
    public boolean judge(Said said, Truth truth, SentenceJudge.Faults faults) {
        switch (said.key()) {
            case "support.title" -> waited(said, said.word("compare"), said.word("now"), truth, faults);
            case "summary.service.compared" ->
                waited(
                        said,
                        switch (said.word("direction")) {
                            case "up" -> "more";
                            case "down" -> "less";
                            default -> "same";
                        },
                        said.word("time"),
                        truth,
                        faults);
            case "remark.answers" ->
                faults.unless(
                        Truth.sign(said.word("direction"), truth.of(HALF).subtract(truth.of(HALF + ".year_ago"))),
                        "went the other way");
            case "remark.sla" ->
                faults.unless(
                        truth.of("support.sla").compareTo(truth.of("support.sla.target")) < 0, "meets its target");
            case "support.title.unanswered" -> {
                faults.unless(said.count("cases") == count(truth, "support.cases"), "miscounts the cases");
                faults.unless(said.count("backlog") == count(truth, "support.backlog"), "miscounts what is open");
            }
            case "nps.title" -> rated(said, truth, faults);
            case "nps.title.few" -> {
                faults.unless(said.count("count") == answers(truth), "miscounts the answers");
                faults.unless(!truth.has("nps.score"), "there is a score");
            }
            case "remark.nps" -> {
                BigDecimal change = truth.of("nps.change");
                faults.unless(change.abs().compareTo(truth.of("nps.change.margin")) > 0, "is within its margin");
                faults.unless(Truth.sign(said.word("direction"), change), "went the other way");
            }
            case "tile.nps", "nps.subtitle", "summary.nps" ->
                faults.unless(said.count("count") == answers(truth), "miscounts the answers");
            case "nps.group.nps.promoters", "nps.group.nps.passives", "nps.group.nps.detractors" ->
                faults.unless(
                        said.count("count") == count(truth, said.key().substring("nps.group.".length())),
                        "miscounts the group");
            default -> {
                return false;
            }
        }
        return true;
    }

    private static long count(Truth truth, String id) {
        return truth.find(id).orElse(BigDecimal.ZERO).longValue();
    }

    private static long answers(Truth truth) {
        return truth.random.figures.value("nps.responses").orElseThrow().longValueExact();
    }

    private static void waited(Said said, String compare, String printed, Truth truth, SentenceJudge.Faults faults) {
        Optional<BigDecimal> yearAgo = truth.find(HALF + ".year_ago");
        Optional<BigDecimal> before = yearAgo.or(() -> truth.find(HALF + ".previous"));
        if (before.isEmpty()) {
            faults.unless(compare.equals("none"), "compares with nothing");
            return;
        }
        faults.unless(said.is("basis", yearAgo.isPresent() ? "year" : "period"), "compares with another time");
        double now = truth.of(HALF).doubleValue();
        double then = before.get().doubleValue();
        boolean alike = printed.equals(said.word("before"));
        faults.unless(
                switch (compare) {
                    case "underhalf" -> now < then / 2 && !alike;
                    case "less" -> now < then && !alike;
                    case "more" -> now > then && !alike;
                    case "overtwice" -> now > then * 2 && !alike;
                    case "same" -> alike;
                    default -> false;
                },
                "went the other way");
    }

    private static void rated(Said said, Truth truth, SentenceJudge.Faults faults) {
        long answers = answers(truth);
        boolean compared = truth.has("nps.change") && truth.has("nps.change.margin");
        faults.unless(said.count("answers") == answers, "miscounts the answers");
        faults.unless(said.is("shape", "small") == (answers < 30), "are enough, or too few");
        if (said.is("shape", "called") || said.is("shape", "within")) {
            BigDecimal change = truth.of("nps.change");
            boolean beyond = change.abs().compareTo(truth.of("nps.change.margin")) > 0;
            faults.unless(said.is("shape", "called") == beyond, "calls a change that is none");
            faults.unless(Truth.agrees(said.word("direction"), change, new BigDecimal("0.5")), "went the other way");
            faults.unless(said.count("size") == SentenceJudge.whole(change.abs()), "is of another size");
        } else if (answers >= 30) {
            faults.unless(!compared, "hides a change");
        }
    }
}
