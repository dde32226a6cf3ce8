package io.quarterdeck.review;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Lead;
import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.Status;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.metric.Driver;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.Precedent;
import io.quarterdeck.metric.Restated;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A review of random shape: families come and go, values are tiny, huge, zero or negative, ratios agree with them. */
final class RandomFigures {
    private static final String[] LOCALES = {
        "en-GB", "de-DE", "yo-NG", "en-US", "de-CH", "fr-FR", "fr-CH", "es-ES", "es-MX", "pt-PT", "pt-BR", "it-IT",
        "ja-JP", "ar-EG", "ar-MA"
    };
    private static final String[] CURRENCIES = {"EUR", "USD", "JPY", "NGN", "KWD"};

    private static final List<String> CORRECTED = List.of("support.cases", "nps.responses", "nps.promoters");

    final Account account;
    final Snapshot snapshot;
    final Figures figures;
    final MetricSettings settings;
    private final Random random;
    private final ReviewPeriod period;
    private final FigureList list;
    private final Unit money;
    private final Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
    private final List<Driver> drivers = new ArrayList<>();
    private Optional<Precedent> precedent = Optional.empty();

    RandomFigures(long seed) {
        this(seed, LOCALES[Math.floorMod(seed, LOCALES.length)]);
    }

    /** The same figures for the same seed, whatever the locale. */
    RandomFigures(long seed, String locale) {
        random = new Random(seed);
        String currency = pick(CURRENCIES);
        account = Samples.account(
                "x".repeat(1 + random.nextInt(400)), locale, currency, 1 + random.nextInt(12), pick(Lead.values()));
        period = account.calendar().containing(pick(Granularity.values()), LocalDate.of(2026, 7, 1));
        list = new FigureList(period.lastDay());
        money = new Unit(Unit.Kind.MONEY, currency);
        value();
        goals();
        opinion();
        support();
        retention();
        use();
        commitments();
        plan();
        figures = list.figures();
        settings = Samples.settings(drivers);
        Snapshot made = Samples.snapshot(account, period, rows);
        snapshot = precedent.map(made::after).orElse(made);
    }

    private <T> T pick(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private BigDecimal amount() {
        return switch (random.nextInt(12)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> new BigDecimal("0.01");
            case 2 -> new BigDecimal("-0.004");
            case 3 -> new BigDecimal("10000000000000");
            case 4 -> new BigDecimal("-9999.995");
            case 5 -> BigDecimal.valueOf(-random.nextInt(5_000_000));
            default -> BigDecimal.valueOf(random.nextInt(2_000_000_000), random.nextInt(7));
        };
    }

    private BigDecimal share() {
        return chance(0.1) ? BigDecimal.ONE : BigDecimal.valueOf(random.nextInt(10_001), 4);
    }

    private List<Point> points(BigDecimal last, List<ReviewPeriod> periods, boolean shares) {
        List<Point> points = new ArrayList<>();
        for (int index = 0; index < periods.size(); index++) {
            ReviewPeriod at = periods.get(index);
            BigDecimal value = index == periods.size() - 1 ? last : shares ? share() : amount();
            Optional<BigDecimal> shown =
                    index < periods.size() - 1 && chance(0.3) ? Optional.empty() : Optional.of(value);
            points.add(new Point(
                    at.name(), Optional.of(at.start()), shown, Map.of("n", BigDecimal.valueOf(random.nextInt(90)))));
        }
        return points;
    }

    private Optional<BigDecimal> maybe(
            String id, Unit unit, BigDecimal value, boolean shares, List<ReviewPeriod> periods) {
        FigureBuilder builder = list.builder(id, unit, "measurement, promise");
        if (chance(0.15)) {
            list.add(builder.absent(pick(Absence.values())));
            return Optional.empty();
        }
        if (chance(0.05)) {
            return Optional.empty();
        }
        list.add(builder.points(chance(0.2) ? List.of() : points(value, periods, shares))
                .value(value));
        return Optional.of(value);
    }

    private Optional<BigDecimal> maybe(String id, Unit unit, BigDecimal value) {
        return maybe(id, unit, value, false, period.trailing(8));
    }

    private void ratio(String id, Optional<BigDecimal> over, Optional<BigDecimal> under) {
        if (over.isPresent() && under.isPresent()) {
            FigureBuilder builder = list.builder(id, Unit.RATIO, "measurement");
            list.add(
                    under.get().signum() == 0
                            ? builder.absent(Absence.ZERO_DENOMINATOR)
                            : builder.value(over.get().divide(under.get(), MathContext.DECIMAL128)));
        }
    }

    private void value() {
        int count = random.nextInt(16);
        boolean planned = chance(0.6);
        BigDecimal delivered = BigDecimal.ZERO;
        BigDecimal promised = BigDecimal.ZERO;
        for (int index = 0; index < count; index++) {
            String id = "driver_" + index;
            boolean isMoney = chance(0.8);
            drivers.add(Samples.driver(id, isMoney ? Driver.MONEY : "kWh", Driver.Category.COST_SAVED));
            Unit unit = isMoney ? money : Unit.quantity("kWh");
            BigDecimal own = amount();
            list.add(list.builder("value.delivered." + id, unit, "measurement")
                    .points(points(own, period.trailing(8), false))
                    .value(own));
            if (!isMoney) {
                BigDecimal little = chance(0.5) ? new BigDecimal("0.3") : amount();
                maybe("value.delivered." + id + ".year_ago", unit, own.subtract(little));
            }
            if (isMoney) {
                delivered = delivered.add(own);
            }
            if (planned && chance(0.8)) {
                BigDecimal promise = chance(0.2) ? own : amount();
                list.add("value.promised." + id, unit, "promise", promise.toPlainString());
                list.add(
                        "value.variance." + id,
                        unit,
                        "promise",
                        own.subtract(promise).toPlainString());
                promised = isMoney ? promised.add(promise) : promised;
            }
            if (chance(0.3)) {
                baseline(id);
            }
        }
        if (count == 0 || chance(0.1)) {
            list.absent("value.delivered", money, Absence.NO_MONEY_DRIVERS);
            return;
        }
        list.add(
                "value.delivered",
                money,
                "measurement",
                delivered.toPlainString(),
                points(delivered, period.trailing(8), false));
        if (planned) {
            list.add("value.promised", money, "promise", promised.toPlainString());
            list.add(
                    "value.variance",
                    money,
                    "promise",
                    delivered.subtract(promised).toPlainString());
            ratio("value.vs_plan", Optional.of(delivered), Optional.of(promised));
        }
        BigDecimal step = BigDecimal.valueOf(random.nextInt(41) - 20, 2);
        maybe("value.delivered.previous", money, chance(0.3) ? amount() : delivered.add(delivered.multiply(step)));
        maybe("value.estimated", money, amount());
        maybe("value.risk", money, amount());
        // what was printed before mostly lies near to what is printed now
        Optional<BigDecimal> cumulative = maybe("value.cumulative", money, amount());
        Optional<BigDecimal> invested = maybe("investment.cumulative", money, amount().abs());
        ratio("value.multiple", cumulative, invested);
        maybe("value.realisation_rate", Unit.RATIO, amount());
        // paid back means that value is no less than investment
        boolean returned = cumulative.isPresent()
                && invested.isPresent()
                && cumulative.get().compareTo(invested.get()) >= 0;
        if (returned && chance(0.7)) {
            list.add("payback.month", Unit.MONTH, "investment", Integer.toString(1 + random.nextInt(40)));
        }
    }

    private void baseline(String driver) {
        for (int version = 0; version < 1 + random.nextInt(3); version++) {
            rows.computeIfAbsent(Kind.BASELINE, kind -> new ArrayList<>())
                    .add(Row.of(Map.of(
                            "driver",
                            driver,
                            "effective_from",
                            LocalDate.of(2025, 1, 1).plusMonths(version * 7L + random.nextInt(5)),
                            "value",
                            BigDecimal.ONE,
                            "reason",
                            "two plants joined")));
        }
    }

    private void goals() {
        int count = chance(0.3) ? 0 : random.nextInt(40);
        int met = 0;
        List<Status> standings = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            Status status = pick(Status.values());
            standings.add(status);
            met += status == Status.MET ? 1 : 0;
            FigureBuilder builder = list.builder("goal.g" + index + ".progress", Unit.RATIO, "goal, goal_measurement")
                    .input("statement", "s".repeat(1 + random.nextInt(300)))
                    .input("measure", "m".repeat(1 + random.nextInt(80)))
                    .input("unit", pick(new String[] {"%", "d", "invoices"}))
                    .input("baseline", amount())
                    .input("target", amount())
                    .input("agreed_on", "2026-01-12")
                    .input("due_on", "2026-12-31")
                    .input("elapsed", share())
                    .status(status);
            list.add(
                    status == Status.NO_DATA
                            ? builder.absent(Absence.NO_MEASUREMENT)
                            : builder.input("actual", amount()).value(amount().movePointLeft(6)));
        }
        if (count > 0) {
            list.add("goals.total", Unit.COUNT, "goal", Integer.toString(count));
            list.add("goals.met", Unit.COUNT, "goal", Integer.toString(met));
            for (Status status : List.of(Status.ON_TRACK, Status.AT_RISK, Status.BEHIND, Status.NO_DATA)) {
                String id = "goals." + status.name().toLowerCase(Locale.ROOT);
                list.add(id, Unit.COUNT, "goal", Integer.toString(Collections.frequency(standings, status)));
            }
        }
    }

    private void opinion() {
        int answers = chance(0.3) ? random.nextInt(6) : random.nextInt(200);
        Figure responses =
                list.builder("nps.responses", Unit.COUNT, "survey_response").value(answers);
        list.add(responses);
        BigDecimal score = BigDecimal.valueOf(random.nextInt(20_001) - 10_000, 2);
        FigureBuilder builder = list.builder("nps.score", Unit.SCORE, "survey_response");
        if (answers >= 5) {
            list.add(builder.points(points(score, period.trailing(8), true)).value(score));
            maybe("nps.change", Unit.SCORE, BigDecimal.valueOf(random.nextInt(8_001) - 4_000, 2));
            maybe("nps.change.margin", Unit.SCORE, BigDecimal.valueOf(random.nextInt(3_000), 2));
            maybe("nps.interval.low", Unit.SCORE, score.subtract(BigDecimal.TEN));
            maybe("nps.interval.high", Unit.SCORE, score.add(BigDecimal.TEN));
        } else {
            list.add(answers == 0 ? builder.absent(Absence.NO_ROWS) : builder.withheld(score, Absence.TOO_FEW_ANSWERS));
        }
        for (String id : List.of(
                "nps.promoters", "nps.passives", "nps.detractors", "nps.invited", "nps.refused", "csat.responses")) {
            maybe(id, Unit.COUNT, BigDecimal.valueOf(random.nextInt(60)));
        }
        maybe("csat.share", Unit.RATIO, share());
        rows.put(
                Kind.SURVEY_RESPONSE,
                List.of(Row.of(Map.of(
                        "kind",
                        "nps",
                        "response_id",
                        "r1",
                        "answered_at",
                        Instant.parse("2026-07-12T10:00:00Z"),
                        "score",
                        BigDecimal.valueOf(random.nextInt(11)),
                        "comment",
                        "It works.",
                        "may_quote",
                        chance(0.5)))));
    }

    private void support() {
        maybe("support.cases", Unit.COUNT, BigDecimal.valueOf(random.nextInt(3) * (long) random.nextInt(900)));
        maybe("support.cases.previous", Unit.COUNT, BigDecimal.valueOf(random.nextInt(900)));
        List<ReviewPeriod> months = new ReviewPeriod(
                        account.calendar(), Granularity.MONTH, period.end().minusMonths(1))
                .trailing(12);
        for (String id :
                List.of("support.first_response.p50", "support.first_response.p90", "support.resolution.p50")) {
            maybe(id, Unit.HOURS, amount().abs().movePointLeft(4), true, months);
            maybe(id + ".year_ago", Unit.HOURS, amount().abs().movePointLeft(4));
            maybe(id + ".previous", Unit.HOURS, amount().abs().movePointLeft(4));
        }
        for (String id :
                List.of("support.sla", "support.sla.target", "support.reopened", "support.reopened.previous")) {
            maybe(id, Unit.RATIO, share());
        }
        maybe("support.sla.n", Unit.COUNT, BigDecimal.valueOf(random.nextInt(100)));
        maybe("support.backlog", Unit.COUNT, BigDecimal.valueOf(random.nextInt(3)));
        maybe("support.backlog.oldest_days", Unit.DAYS, amount().abs().movePointLeft(6));
    }

    private void retention() {
        Optional<BigDecimal> opening = maybe("arr.opening", money, chance(0.2) ? BigDecimal.ZERO : amount().abs());
        for (String id : List.of("arr.expansion", "arr.reactivation", "arr.contraction", "arr.churn", "arr.new")) {
            maybe(id, money, amount().abs());
        }
        Optional<BigDecimal> closing = maybe("arr.closing", money, amount().abs());
        if (opening.isPresent() && closing.isPresent() && opening.get().signum() > 0) {
            BigDecimal nrr = closing.get().divide(opening.get(), MathContext.DECIMAL128);
            list.add("nrr", Unit.RATIO, "revenue_movement", nrr.toPlainString(), points(nrr, period.trailing(8), true));
            maybe("grr", Unit.RATIO, share(), true, period.trailing(8));
        }
    }

    private void use() {
        List<Row> usage = new ArrayList<>();
        for (int index = 0; index < random.nextInt(7); index++) {
            usage.add(Row.of(Map.of("measure", "measure_" + index)));
            String id = "usage.measure_" + index;
            maybe(id, Unit.quantity("seats"), amount().abs());
            maybe(id + ".capacity", Unit.quantity("seats"), amount().abs());
            if (chance(0.7)) {
                maybe(id + ".share", Unit.RATIO, share(), true, period.trailing(8));
                maybe(id + ".change", Unit.RATIO, chance(0.2) ? BigDecimal.ZERO : share().subtract(share()));
            }
            maybe(id + ".year_ago", Unit.quantity("seats"), amount().abs());
        }
        rows.put(Kind.USAGE, usage);
    }

    private void commitments() {
        if (chance(0.4)) {
            return;
        }
        int total = 0;
        for (String outcome : List.of("kept", "late", "dropped", "open")) {
            int count = chance(0.4) ? 0 : random.nextInt(5);
            total += count;
            list.add("commitments." + outcome, Unit.COUNT, "commitment", Integer.toString(count));
        }
        list.add("commitments.total", Unit.COUNT, "commitment", Integer.toString(total));
        corrections(random.nextInt(4));
    }

    private void corrections(int count) {
        list.add("restated.total", Unit.COUNT, "commitment", Integer.toString(count));
        String before = period.previous().name();
        List<Restated> restated = CORRECTED.subList(0, count).stream()
                .map(figure -> restated(figure, before))
                .toList();
        restated.forEach(one -> list.add(list.builder(one.figureId(), one.unit(), "commitment")
                .input("printed", one.printed())
                .input("period", before)
                .input("rows_added", one.cause().added())
                .input("rows_changed", one.cause().changed())
                .input("rows_removed", one.cause().removed())
                .valueOr(one.now(), Absence.NO_ROWS)));
        precedent = Optional.of(
                new Precedent(before, "executive", 1, Samples.HASH, Instant.parse("2026-01-05T02:00:00Z"), restated));
    }

    private static Restated restated(String figure, String period) {
        int printed = figure.length() * 7;
        return new Restated(
                figure,
                figure,
                "E" + printed,
                Optional.empty(),
                Unit.COUNT,
                BigDecimal.valueOf(printed),
                Optional.of(BigDecimal.valueOf(period.length())),
                new Restated.Cause(printed % 3, printed % 5, printed % 2),
                Optional.empty());
    }

    private void plan() {
        Optional<BigDecimal> target = maybe("plan.target", money, amount());
        ratio("plan.vs_delivered", target, list.figures().printed("value.delivered"));
        for (Driver driver : drivers) {
            if (chance(0.4)) {
                maybe("plan.target." + driver.id(), driver.isMoney() ? money : Unit.quantity("kWh"), amount());
            }
        }
        List<Row> items = new ArrayList<>();
        for (int index = 0; index < random.nextInt(4); index++) {
            items.add(Row.of(Map.of(
                    "plan_item_id",
                    "p" + index,
                    "period_from",
                    period.next().start(),
                    "action",
                    "Name a sponsor",
                    "owner",
                    "A. Okonkwo",
                    "due_on",
                    period.next().lastDay(),
                    "asked_of_customer",
                    chance(0.5),
                    "driver",
                    "driver_" + random.nextInt(20))));
        }
        rows.put(Kind.PLAN_ITEM, items);
        list.add("plan.items", Unit.COUNT, "plan_item", Integer.toString(items.size()));
        maybe("plan.rebaselined", Unit.COUNT, BigDecimal.valueOf(random.nextInt(14)));
    }
}
