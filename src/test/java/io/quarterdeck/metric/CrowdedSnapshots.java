package io.quarterdeck.metric;

import io.quarterdeck.account.Account;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Snapshots whose rows lie close together: versions of one thing that follow each other, answers of the same persons,
 * promises that end before they begin, rows of strangers. The same for the same seed.
 */
final class CrowdedSnapshots {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 1100;

    private final Random random;
    private final List<Account> accounts;

    CrowdedSnapshots(long seed) {
        this.random = new Random(seed);
        this.accounts = List.of(
                SnapshotFixture.account("A1", "EUR", Optional.of(day()), "Pacific/Chatham", 1 + random.nextInt(12)),
                SnapshotFixture.account("A2", "USD", Optional.of(day()), "Europe/Madrid", 1),
                SnapshotFixture.account("A3", "EUR", Optional.empty()),
                SnapshotFixture.account("A4", "GBP", Optional.of(LocalDate.of(2030, 1, 1))));
    }

    List<Account> accounts() {
        return accounts;
    }

    MetricSettings settings() {
        List<Driver> drivers = List.of(
                driver("plain", "money", Driver.Category.COST_SAVED, "actual * 2"),
                driver("against", "money", Driver.Category.REVENUE_GAINED, "(baseline - actual) * rate"),
                driver("dollars", "USD", Driver.Category.COST_SAVED, "actual * rate + other"),
                driver("risk", "money", Driver.Category.RISK_REDUCED, "baseline * actual"),
                driver("kwh", "kWh", Driver.Category.COST_SAVED, "actual"),
                driver("broken", "money", Driver.Category.COST_SAVED, "actual *"));
        return new MetricSettings(
                drivers.subList(0, 5 + random.nextInt(2)),
                Currency.getInstance("EUR"),
                pick(Arrays.asList(MetricSettings.RetentionWindow.values())),
                pick(Arrays.asList(MetricSettings.GrrMethod.values())),
                new BigDecimal("0.95"),
                new BigDecimal("0.80"),
                Optional.of(new BigDecimal("0.9")),
                BigDecimal.valueOf(4));
    }

    Snapshot ofAccount() {
        return snapshot(accounts.get(0), () -> "A1");
    }

    /** Rows of all accounts, a few of one that is not in the portfolio. */
    Snapshot ofPortfolio() {
        List<String> ids = random.nextBoolean() ? List.of("A1", "A2", "A3", "A4") : List.of("A1", "A2", "A4", "X");
        return snapshot(accounts.get(2), () -> pick(ids));
    }

    private Snapshot snapshot(Account account, Supplier<String> ids) {
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.ACCOUNT && kind != Kind.CONTACT && kind != Kind.SOURCE_CLOCK && random.nextInt(12) > 0) {
                rows.put(kind, rows(kind, ids));
            }
        }
        String period = pick(List.of("2025-Q3", "2025-Q4", "2025-07", "2025"));
        return new Snapshot(
                account, account.calendar().parse(period), List.of(), rows, Map.of(), Map.of(), Instant.EPOCH);
    }

    private List<Row> rows(Kind kind, Supplier<String> ids) {
        Map<List<Optional<Object>>, Row> rows = new LinkedHashMap<>();
        for (int i = random.nextInt(random.nextInt(3) == 0 ? 3 : 60); i > 0; i--) {
            Map<String, Object> values = new HashMap<>();
            for (Column column : kind.columns()) {
                if (column.required() || random.nextInt(4) > 0) {
                    values.put(column.name(), value(column));
                }
            }
            values.computeIfPresent("account_id", (column, any) -> ids.get());
            Row row = Row.of(values);
            rows.put(RowOrder.key(kind, row), row);
        }
        return rows.values().stream().sorted(RowOrder.of(kind)).toList();
    }

    private Object value(Column column) {
        return switch (column.name()) {
            case "driver" -> pick(List.of("plain", "against", "dollars", "risk", "kwh", "broken", "unheard"));
            case "name" -> pick(List.of("rate", "other", "unused"));
            case "goal_id", "measure" -> pick(List.of("g1", "g2", "G1"));
            case "respondent_id" -> "person" + random.nextInt(6);
            case "currency" -> pick(List.of("USD", "GBP", "EUR", "JPY"));
            case "score" ->
                new BigDecimal(
                        pick(List.of("-1", "0", "3", "4", "5.0", "6", "7", "8", "9.00", "10", "1E+1", "11", "4.5")));
            case "unit" -> pick(List.of("%", "users"));
            case "inputs" -> inputs();
            default -> byType(column);
        };
    }

    private Object byType(Column column) {
        return switch (column.type()) {
            case TEXT -> column.allowed().isEmpty() ? "t" + random.nextInt(400) : pick(column.allowed());
            case NUMERIC -> BigDecimal.valueOf(random.nextInt(900), 2);
            case DAY -> day();
            case INSTANT -> day().atTime(random.nextInt(24), random.nextInt(60)).toInstant(java.time.ZoneOffset.UTC);
            case FLAG -> random.nextBoolean();
            case TEXTS -> List.of();
            case NUMBERS -> inputs();
            case IMAGE -> "logo.png";
        };
    }

    private Map<String, BigDecimal> inputs() {
        Map<String, BigDecimal> inputs = new HashMap<>();
        inputs.put("actual", BigDecimal.valueOf(random.nextInt(500)));
        for (String name : Set.of("rate", "other")) {
            if (random.nextInt(3) > 0) {
                inputs.put(name, BigDecimal.valueOf(random.nextInt(90), 1));
            }
        }
        return inputs;
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private static Driver driver(String id, String unit, Driver.Category category, String formula) {
        Map<String, BigDecimal> rates = Map.of("rate", BigDecimal.TEN, "other", BigDecimal.ONE);
        return new Driver(
                id,
                unit,
                category,
                formula,
                rates,
                Optional.of(new BigDecimal("0.5")),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
