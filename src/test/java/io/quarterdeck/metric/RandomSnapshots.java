package io.quarterdeck.metric;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.account.Csm;
import io.quarterdeck.account.Lead;
import io.quarterdeck.account.Logo;
import io.quarterdeck.period.FiscalCalendar;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.period.WeekPattern;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Snapshots of every kind of row with hostile values, the same for the same seed. */
public final class RandomSnapshots {
    private static final List<String> PIECES = List.of(
            "a",
            "ı",
            "İ",
            "ß",
            "ọ́",
            "\u0000",
            "\"",
            "\\",
            "\n",
            "\u2028",
            "🦉",
            "</script>",
            " ",
            "Z",
            "é",
            "e\u0301");

    private final Random random;

    public RandomSnapshots(long seed) {
        this.random = new Random(seed);
    }

    public Snapshot next() {
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        Map<Kind, PullOrigin> pulls = new EnumMap<>(Kind.class);
        Map<Kind, Instant> loadedAt = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.ACCOUNT && random.nextInt(5) > 0) {
                rows.put(kind, rows(kind));
                pulls.put(kind, origin());
                maybe(this::instant).ifPresent(instant -> loadedAt.put(kind, instant));
            }
        }
        List<Contact> contacts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            contacts.add(contact("c" + i));
        }
        contacts.sort(Comparator.comparing(Contact::id));
        ZoneId zone = pick(List.of(ZoneId.of("Africa/Lagos"), ZoneId.of("Pacific/Chatham"), ZoneId.of("UTC")));
        ReviewPeriod period = new FiscalCalendar(1 + random.nextInt(12), zone, maybe(this::weeks))
                .containing(pick(Arrays.asList(Granularity.values())), day());
        return new Snapshot(account(zone), period, contacts, rows, pulls, loadedAt, instant());
    }

    private PullOrigin origin() {
        return new PullOrigin(
                text(), "%064x".formatted(new BigInteger(256, random)), Map.of("account", text(), "to", text()));
    }

    private WeekPattern weeks() {
        return new WeekPattern(
                pick(Arrays.asList(WeekPattern.Kind.values())),
                pick(Arrays.asList(DayOfWeek.values())),
                pick(Arrays.asList(WeekPattern.YearEnd.values())));
    }

    private List<Row> rows(Kind kind) {
        Map<List<Optional<Object>>, Row> rows = new HashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Map<String, Object> values = new HashMap<>();
            for (Column column : kind.columns()) {
                if (column.required() || random.nextBoolean()) {
                    values.put(column.name(), value(column));
                }
            }
            Row row = Row.of(values);
            rows.put(RowOrder.key(kind, row), row);
        }
        return rows.values().stream().sorted(RowOrder.of(kind)).toList();
    }

    private Object value(Column column) {
        return switch (column.type()) {
            case TEXT -> column.allowed().isEmpty() ? text() : pick(column.allowed());
            case NUMERIC -> decimal();
            case DAY -> day();
            case INSTANT -> instant();
            case FLAG -> random.nextBoolean();
            case TEXTS -> List.of(text(), text());
            case NUMBERS -> new TreeMap<>(Map.of("n" + text(), decimal(), "m", decimal()));
            case IMAGE -> text();
        };
    }

    private Account account(ZoneId zone) {
        return new Account(
                text(),
                text(),
                maybe(this::text),
                Locale.forLanguageTag(pick(List.of("tr", "yo-NG", "zh-Hant-TW", "de-DE-u-co-phonebk"))),
                Currency.getInstance(pick(List.of("EUR", "JPY", "NGN"))),
                zone,
                1 + random.nextInt(12),
                maybe(this::text),
                maybe(() -> new Logo(text(), bytes())),
                pick(Arrays.asList(Lead.values())),
                maybe(this::day),
                maybe(this::day),
                maybe(this::day),
                maybe(this::decimal),
                maybe(() -> new Csm(text(), maybe(this::text), maybe(this::text))),
                List.of(text()),
                random.nextBoolean());
    }

    private Contact contact(String id) {
        return new Contact(
                id,
                text(),
                maybe(this::text),
                text(),
                pick(Arrays.asList(Contact.Role.values())),
                List.of(text(), text()),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(pick(PIECES));
        }
        return text.toString();
    }

    private BigDecimal decimal() {
        return new BigDecimal(new BigInteger(1 + random.nextInt(120), random), random.nextInt(30))
                .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
    }

    private LocalDate day() {
        return LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_600_000));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(), 1000L * random.nextInt(1_000_000));
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(50)];
        random.nextBytes(bytes);
        return bytes;
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
