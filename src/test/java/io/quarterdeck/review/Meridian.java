package io.quarterdeck.review;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Lead;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.Status;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.metric.Driver;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The story of the pictures that the deck was drawn from: Meridian Foods, third quarter of 2026. */
final class Meridian {
    private static final Unit EUR = new Unit(Unit.Kind.MONEY, "EUR");
    static final List<String> DRIVERS = List.of(
            "invoice_matching",
            "close_acceleration",
            "stock-outs_avoided",
            "audit_effort",
            "supplier_onboarding",
            "freight_claims");

    private final Account account;
    private final ReviewPeriod quarter;
    private final FigureList list;

    private Meridian(String locale, Lead lead) {
        account = Samples.account("Meridian Foods", locale, "EUR", 1, lead);
        quarter = Samples.quarter(account);
        list = new FigureList(LocalDate.of(2026, 9, 30));
    }

    static BusinessReview review(String locale, Lead lead) {
        return review(Samples.messages(), locale, lead);
    }

    static BusinessReview review(Messages messages, String locale, Lead lead) {
        Meridian story = new Meridian(locale, lead);
        return new ReviewAssembler(messages)
                .assemble(story.snapshot(), story.figures(), settings(), Samples.EXECUTIVE, Samples.options());
    }

    static MetricSettings settings() {
        return Samples.settings(DRIVERS.stream()
                .map(id -> Samples.driver(id, Driver.MONEY, Driver.Category.COST_SAVED))
                .toList());
    }

    private Figures figures() {
        value();
        goals();
        opinion();
        retention();
        support();
        use();
        plan();
        return list.figures();
    }

    private void value() {
        List<ReviewPeriod> eight = quarter.trailing(8);
        list.add(
                "value.delivered",
                EUR,
                "measurement, baseline",
                "1840112.40",
                FigureList.points(
                        eight,
                        "920000",
                        "1020000",
                        "1150000",
                        "1250000",
                        "1370000",
                        "1470000",
                        "1640000",
                        "1840112.40"));
        list.add("value.promised", EUR, "promise", "1640000");
        list.add("value.vs_plan", Unit.RATIO, "measurement, promise", "1.12201975609756");
        list.add("value.variance", EUR, "measurement, promise", "200112.40");
        list.add("value.delivered.previous", EUR, "measurement", "1640000");
        String[][] drivers = {
            {"710204", "182204", "380000", "210000"},
            {"430118.75", "96118.75", "260000", "180000"},
            {"400380", "64380", "300000", "260000"},
            {"98000", "31000", "90000", "80000"},
            {"120000", "-143000", "130000", "110000"},
            {"81409.65", "-30590.35", "90000", "80000"}
        };
        for (int index = 0; index < DRIVERS.size(); index++) {
            String id = DRIVERS.get(index);
            String[] row = drivers[index];
            list.add(
                    "value.delivered." + id,
                    EUR,
                    "measurement, baseline",
                    row[0],
                    FigureList.points(eight, row[3], row[3], row[3], row[2], row[2], row[2], row[0], row[0]));
            list.add("value.delivered." + id + ".year_ago", EUR, "measurement", row[2]);
            list.add("value.variance." + id, EUR, "measurement, promise", row[1]);
            list.add(
                    "value.promised." + id,
                    EUR,
                    "promise",
                    new BigDecimal(row[0]).subtract(new BigDecimal(row[1])).toPlainString());
        }
        list.add("value.estimated", EUR, "measurement", "55000");
        list.add(
                "value.cumulative",
                EUR,
                "measurement",
                "10660204.15",
                FigureList.points(
                        eight,
                        "920000",
                        "1940000",
                        "3090000",
                        "4340000",
                        "5710000",
                        "7180000",
                        "8820000",
                        "10660204.15"));
        list.add("value.realisation_rate", Unit.RATIO, "measurement, promise", "1.0412");
        list.add("investment.cumulative", EUR, "investment", "3331000");
        list.add("value.multiple", Unit.RATIO, "measurement, investment", "3.2003");
        list.add("roi", Unit.RATIO, "measurement, investment", "2.2003");
        list.add("payback.month", Unit.MONTH, "measurement, investment", "5");
        List<Point> value = new ArrayList<>();
        List<Point> investment = new ArrayList<>();
        for (int month = 0; month < 24; month++) {
            ReviewPeriod at = new ReviewPeriod(
                    account.calendar(),
                    Granularity.MONTH,
                    LocalDate.of(2024, 10, 1).plusMonths(month));
            value.add(new Point(
                    at.name(),
                    Optional.of(at.start()),
                    Optional.of(BigDecimal.valueOf(444175L * (month + 1))),
                    Map.of()));
            investment.add(new Point(
                    at.name(),
                    Optional.of(at.start()),
                    Optional.of(BigDecimal.valueOf(1200000 + 92652L * month)),
                    Map.of()));
        }
        list.add("value.cumulative.monthly", EUR, "measurement", "10660204.15", value);
        list.add("investment.cumulative.monthly", EUR, "investment", "3331000", investment);
    }

    private void goals() {
        goal("close", "Close the books in five days", "days to close", "d", "9", "5", "4.6", "1.1", Status.MET);
        goal(
                "wait",
                "No invoice waits more than a week",
                "invoices that wait",
                "%",
                "31",
                "5",
                "4",
                "1.0385",
                Status.MET);
        goal("stock", "Cut stock-outs in half", "stock-outs", "%", "6.2", "3.1", "2.9", "1.0645", Status.MET);
        goal(
                "onboard",
                "Every supplier onboarded by us, not by e-mail",
                "supplier onboarding",
                "%",
                "0",
                "90",
                "55",
                "0.6111",
                Status.BEHIND);
        goal(
                "audit",
                "Auditors find what they need alone",
                "audit effort",
                "h",
                "22",
                "6",
                "5.5",
                "1.03125",
                Status.MET);
        list.add("goals.total", Unit.COUNT, "goal", "5");
        list.add("goals.met", Unit.COUNT, "goal", "4");
        list.add("goals.behind", Unit.COUNT, "goal", "1");
    }

    private void goal(
            String id,
            String statement,
            String measure,
            String unit,
            String baseline,
            String target,
            String actual,
            String progress,
            Status status) {
        Figure figure = Figure.of("goal." + id + ".progress", statement, Unit.RATIO)
                .formula("(actual - baseline) / (target - baseline)")
                .input("statement", statement)
                .input("measure", measure)
                .input("unit", unit)
                .input("baseline", baseline)
                .input("target", target)
                .input("actual", actual)
                .input("agreed_on", "2026-01-12")
                .input("agreed_by", "A. Okonkwo")
                .input("due_on", "2026-12-31")
                .input("elapsed", "0.87")
                .source("goal, goal_measurement", 2, LocalDate.of(2026, 9, 30))
                .status(status)
                .value(new BigDecimal(progress));
        list.add(figure);
    }

    private void opinion() {
        List<Point> trend = new ArrayList<>();
        int[][] scores = {{20, 40}, {24, 41}, {31, 48}, {29, 45}, {35, 52}, {33, 51}, {37, 54}, {46, 61}};
        List<ReviewPeriod> eight = quarter.trailing(8);
        for (int index = 0; index < 8; index++) {
            BigDecimal score = BigDecimal.valueOf(scores[index][0]);
            trend.add(new Point(
                    eight.get(index).name(),
                    Optional.of(eight.get(index).start()),
                    Optional.of(score),
                    Map.of(
                            "n",
                            BigDecimal.valueOf(scores[index][1]),
                            "low",
                            score.subtract(BigDecimal.valueOf(20)),
                            "high",
                            score.add(BigDecimal.valueOf(15)))));
        }
        list.add("nps.score", Unit.SCORE, "survey_response", "45.9016", trend);
        list.add("nps.responses", Unit.COUNT, "survey_response", "61");
        list.add("nps.promoters", Unit.COUNT, "survey_response", "36");
        list.add("nps.passives", Unit.COUNT, "survey_response", "17");
        list.add("nps.detractors", Unit.COUNT, "survey_response", "8");
        list.add("nps.invited", Unit.COUNT, "survey_invitation", "148");
        list.add("nps.response_rate", Unit.RATIO, "survey_response, survey_invitation", "0.41216");
        list.add("nps.interval.low", Unit.SCORE, "survey_response", "26.3");
        list.add("nps.interval.high", Unit.SCORE, "survey_response", "61.2");
        list.add("nps.change", Unit.SCORE, "survey_response", "8.8645");
        list.add("nps.change.margin", Unit.SCORE, "survey_response", "26.1");
        list.add("nps.refused", Unit.COUNT, "survey_response", "2");
        int[] answers = {0, 0, 1, 1, 1, 2, 3, 8, 9, 19, 17};
        List<Point> bars = new ArrayList<>();
        for (int score = 0; score <= 10; score++) {
            bars.add(new Point(
                    Integer.toString(score),
                    Optional.empty(),
                    Optional.of(BigDecimal.valueOf(answers[score])),
                    Map.of()));
        }
        list.add("nps.answers", Unit.COUNT, "survey_response", "61", bars);
        list.add("csat.share", Unit.RATIO, "survey_response", "0.94");
        list.add("csat.responses", Unit.COUNT, "survey_response", "88");
    }

    private void retention() {
        list.add("arr.opening", EUR, "revenue_movement", "312000");
        list.add("arr.expansion", EUR, "revenue_movement", "74000");
        list.add("arr.reactivation", EUR, "revenue_movement", "0");
        list.add("arr.contraction", EUR, "revenue_movement", "18000");
        list.add("arr.churn", EUR, "revenue_movement", "0");
        list.add("arr.closing", EUR, "revenue_movement", "368000");
        list.add("arr.new", EUR, "revenue_movement", "0");
        List<ReviewPeriod> eight = quarter.trailing(8);
        list.add(
                "nrr",
                Unit.RATIO,
                "revenue_movement",
                "1.179487",
                FigureList.points(eight, "1", "1.02", "1.04", "1.08", "1.1", "1.12", "1.15", "1.179487"));
        list.add("nrr.year_ago", Unit.RATIO, "revenue_movement", "1.08");
        list.add(
                "grr",
                Unit.RATIO,
                "revenue_movement",
                "0.942308",
                FigureList.points(eight, "0.97", "0.97", "0.98", "0.96", "0.95", "0.96", "0.95", "0.942308"));
    }

    private void support() {
        List<ReviewPeriod> months = new ArrayList<>();
        for (int back = 11; back >= 0; back--) {
            months.add(new ReviewPeriod(
                    account.calendar(),
                    Granularity.MONTH,
                    LocalDate.of(2026, 9, 1).minusMonths(back)));
        }
        list.add("support.cases", Unit.COUNT, "support_case", "143");
        list.add("support.cases.previous", Unit.COUNT, "support_case", "181");
        list.add(
                "support.first_response.p50",
                Unit.HOURS,
                "support_case",
                "0.3",
                FigureList.points(
                        months, "0.7333", "0.72", "0.7", "0.65", "0.62", "0.58", "0.55", "0.48", "0.42", "0.36", "0.32",
                        "0.3"));
        list.add(
                "support.first_response.p90",
                Unit.HOURS,
                "support_case",
                "1.35",
                FigureList.points(
                        months, "3.1667", "3", "2.9", "2.6", "2.5", "2.3", "2.1", "1.95", "1.75", "1.5", "1.43",
                        "1.35"));
        list.add("support.first_response.p50.year_ago", Unit.HOURS, "support_case", "0.733333");
        list.add("support.resolution.p50", Unit.HOURS, "support_case", "6.2");
        list.add("support.resolution.p50.previous", Unit.HOURS, "support_case", "8");
        list.add("support.sla", Unit.RATIO, "support_case", "0.974");
        list.add("support.sla.n", Unit.COUNT, "support_case", "139");
        list.add("support.sla.target", Unit.RATIO, "", "0.95");
        list.add("support.reopened", Unit.RATIO, "support_case", "0.031");
        list.add("support.reopened.previous", Unit.RATIO, "support_case", "0.027");
        list.add("support.backlog", Unit.COUNT, "support_case", "4");
        list.add("support.backlog.oldest_days", Unit.DAYS, "support_case", "9.2");
    }

    private void use() {
        List<ReviewPeriod> eight = quarter.trailing(8);
        String[][] measures = {
            {"seats_in_weekly_use", "412", "453", "0.9095", "0.75", "0.62"},
            {"suppliers_onboarded_in_the_portal", "55", "100", "0.55", "0.2", "0"}
        };
        for (String[] measure : measures) {
            String id = "usage." + measure[0];
            list.add(id, Unit.quantity("seats"), "usage", measure[1]);
            list.add(id + ".capacity", Unit.quantity("seats"), "usage", measure[2]);
            list.add(
                    id + ".share",
                    Unit.RATIO,
                    "usage",
                    measure[3],
                    FigureList.points(eight, measure[5], "0.65", "0.7", measure[4], "0.8", "0.83", "0.87", measure[3]));
            list.add(id + ".share.year_ago", Unit.RATIO, "usage", measure[4]);
            list.add(
                    id + ".change",
                    Unit.RATIO,
                    "usage",
                    new BigDecimal(measure[3])
                            .subtract(new BigDecimal(measure[4]))
                            .toPlainString());
        }
    }

    private void plan() {
        list.add("plan.target", EUR, "promise", "2040000");
        list.add("plan.vs_delivered", Unit.RATIO, "promise, measurement", "1.10863");
        list.add("plan.rebaselined", Unit.COUNT, "baseline", "2");
        String[] targets = {"740000", "450000", "420000", "100000", "260000", "70000"};
        for (int index = 0; index < DRIVERS.size(); index++) {
            list.add("plan.target." + DRIVERS.get(index), EUR, "promise", targets[index]);
            list.add("plan.baseline." + DRIVERS.get(index), Unit.NUMBER, "baseline", "12");
        }
    }

    private Snapshot snapshot() {
        return Samples.snapshot(
                account,
                quarter,
                Map.of(
                        Kind.BASELINE,
                                List.of(
                                        baseline("invoice_matching", "2024-10-01"),
                                        baseline("invoice_matching", "2025-07-01"),
                                        baseline("invoice_matching", "2026-10-01"),
                                        baseline("supplier_onboarding", "2024-10-01"),
                                        baseline("supplier_onboarding", "2026-10-01")),
                        Kind.SURVEY_RESPONSE,
                                List.of(Row.of(Map.of(
                                        "account_id",
                                        "meridian",
                                        "response_id",
                                        "r1",
                                        "respondent_role",
                                        "controller",
                                        "kind",
                                        "nps",
                                        "answered_at",
                                        Instant.parse("2026-09-12T10:00:00Z"),
                                        "score",
                                        BigDecimal.valueOf(9),
                                        "comment",
                                        "Month end is no longer the week I dread.",
                                        "may_quote",
                                        true))),
                        Kind.USAGE, List.of(usage("seats_in_weekly_use"), usage("suppliers_onboarded_in_the_portal")),
                        Kind.PLAN_ITEM,
                                List.of(
                                        item(
                                                "p1",
                                                "invoice_matching",
                                                "Extend to credit notes",
                                                "P. Novak",
                                                "2026-11-30",
                                                false),
                                        item(
                                                "p2",
                                                "supplier_onboarding",
                                                "A sponsor for the Iberia roll-out",
                                                "Meridian",
                                                "2026-10-31",
                                                true))));
    }

    private static Row baseline(String driver, String from) {
        return Row.of(Map.of(
                "account_id",
                "meridian",
                "driver",
                driver,
                "effective_from",
                LocalDate.parse(from),
                "value",
                BigDecimal.TEN,
                "agreed_by",
                "A. Okonkwo",
                "reason",
                "two plants joined"));
    }

    private static Row usage(String measure) {
        return Row.of(Map.of(
                "account_id",
                "meridian",
                "measure",
                measure,
                "measured_on",
                LocalDate.of(2026, 9, 30),
                "value",
                BigDecimal.ONE,
                "unit",
                "seats"));
    }

    private static Row item(String id, String driver, String action, String owner, String due, boolean asked) {
        return Row.of(Map.of(
                "account_id",
                "meridian",
                "plan_item_id",
                id,
                "driver",
                driver,
                "period_from",
                LocalDate.of(2026, 10, 1),
                "action",
                action,
                "owner",
                owner,
                "due_on",
                LocalDate.parse(due),
                "asked_of_customer",
                asked,
                "agreed_on",
                LocalDate.of(2026, 10, 2)));
    }
}
