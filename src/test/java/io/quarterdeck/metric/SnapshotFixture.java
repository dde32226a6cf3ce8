package io.quarterdeck.metric;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Lead;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A snapshot for a test, row by row; every kind has a pull unless it is taken away. */
final class SnapshotFixture {
    private final Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
    private final Account account;
    private final ReviewPeriod period;
    private MetricSettings settings = MetricSettings.defaults(Currency.getInstance("EUR"));

    private SnapshotFixture(Account account, String period) {
        this.account = account;
        this.period = account.calendar().parse(period);
        for (Kind kind : Kind.values()) {
            rows.put(kind, new ArrayList<>());
        }
    }

    static SnapshotFixture of(String period) {
        return of(account("A1", "EUR", Optional.of(LocalDate.parse("2025-01-01"))), period);
    }

    static SnapshotFixture of(Account account, String period) {
        return new SnapshotFixture(account, period);
    }

    static Account account(String id, String currency, Optional<LocalDate> valueStart) {
        return account(id, currency, valueStart, "Europe/Madrid", 1);
    }

    static Account account(
            String id, String currency, Optional<LocalDate> valueStart, String zone, int fiscalYearStart) {
        return new Account(
                id,
                "Meridian Foods",
                Optional.empty(),
                Locale.ENGLISH,
                Currency.getInstance(currency),
                ZoneId.of(zone),
                fiscalYearStart,
                Optional.empty(),
                Optional.empty(),
                Lead.VALUE,
                Optional.empty(),
                valueStart,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
    }

    static Driver driver(String id, String unit, Driver.Category category, String formula) {
        return new Driver(
                id, unit, category, formula, Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    static Driver saving(String id, String unit) {
        return driver(id, unit, Driver.Category.COST_SAVED, "(baseline - actual) * rate");
    }

    SnapshotFixture drivers(Driver... drivers) {
        return settings(new MetricSettings(
                List.of(drivers),
                settings.baseCurrency(),
                settings.retentionWindow(),
                settings.grrMethod(),
                settings.onTrackFrom(),
                settings.atRiskFrom(),
                settings.slaTarget(),
                settings.csatFrom()));
    }

    SnapshotFixture window(MetricSettings.RetentionWindow window) {
        return settings(new MetricSettings(
                settings.drivers(),
                settings.baseCurrency(),
                window,
                settings.grrMethod(),
                settings.onTrackFrom(),
                settings.atRiskFrom(),
                settings.slaTarget(),
                settings.csatFrom()));
    }

    private SnapshotFixture settings(MetricSettings changed) {
        settings = changed;
        return this;
    }

    SnapshotFixture without(Kind kind) {
        rows.remove(kind);
        return this;
    }

    /** A row of this fixture's account from name, value, name, value… */
    SnapshotFixture row(Kind kind, Object... cells) {
        return rowOf(account.id(), kind, cells);
    }

    SnapshotFixture rowOf(String accountId, Kind kind, Object... cells) {
        Map<String, Object> values = new HashMap<>();
        values.put("account_id", accountId);
        for (int i = 0; i < cells.length; i += 2) {
            values.put((String) cells[i], cells[i + 1]);
        }
        rows.get(kind).add(Row.of(values));
        return this;
    }

    SnapshotFixture baseline(String driver, String day, String value) {
        return row(Kind.BASELINE, "driver", driver, "effective_from", day(day), "value", decimal(value));
    }

    SnapshotFixture measured(String driver, String day, String actual, String rate) {
        return measured(driver, day, actual, rate, "measured");
    }

    SnapshotFixture measured(String driver, String day, String actual, String rate, String confidence) {
        return row(
                Kind.MEASUREMENT,
                "driver",
                driver,
                "measured_on",
                day(day),
                "inputs",
                Map.of("actual", decimal(actual), "rate", decimal(rate)),
                "confidence",
                confidence);
    }

    SnapshotFixture promise(String driver, String from, String to, String amount) {
        return row(
                Kind.PROMISE,
                "driver",
                driver,
                "period_from",
                day(from),
                "period_to",
                day(to),
                "amount",
                decimal(amount));
    }

    SnapshotFixture invested(String id, String day, String amount) {
        return row(
                Kind.INVESTMENT,
                "investment_id",
                id,
                "invested_on",
                day(day),
                "amount",
                decimal(amount),
                "kind",
                "subscription");
    }

    SnapshotFixture nps(String id, String respondent, String at, String score) {
        Map<String, Object> values = new HashMap<>();
        values.put("account_id", account.id());
        values.put("response_id", id);
        values.put("respondent_id", respondent.isEmpty() ? null : respondent);
        values.put("answered_at", at.isEmpty() ? null : Instant.parse(at));
        values.put("kind", "nps");
        values.put("score", decimal(score));
        values.put("may_quote", false);
        rows.get(Kind.SURVEY_RESPONSE).add(Row.of(values));
        return this;
    }

    SnapshotFixture arr(String accountId, String day, String kind, String amount) {
        return rowOf(
                accountId,
                Kind.REVENUE_MOVEMENT,
                "movement_id",
                "m" + rows.get(Kind.REVENUE_MOVEMENT).size(),
                "effective_on",
                day(day),
                "kind",
                kind,
                "arr_amount",
                decimal(amount));
    }

    SnapshotFixture rate(String currency, String day, String perBase) {
        rows.get(Kind.FX_RATE)
                .add(Row.of(Map.of("currency", currency, "rate_on", day(day), "per_base", decimal(perBase))));
        return this;
    }

    Snapshot snapshot() {
        return new Snapshot(account, period, List.of(), rows, Map.of(), Map.of(), period.endInstant());
    }

    MetricSettings settings() {
        return settings;
    }

    Computed compute() {
        return BusinessFigures.compute(snapshot(), settings);
    }

    Computed portfolio(Account... accounts) {
        return BusinessFigures.portfolio(snapshot(), settings, List.of(accounts));
    }

    static Figure figure(Computed computed, String id) {
        return computed.figures().find(id).orElseThrow(() -> new AssertionError("no figure " + id));
    }

    static BigDecimal value(Computed computed, String id) {
        Figure figure = figure(computed, id);
        return figure.value().orElseThrow(() -> new AssertionError(id + " is absent: " + figure.reason()));
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
