package io.quarterdeck.hostile;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.account.Csm;
import io.quarterdeck.account.Lead;
import io.quarterdeck.metric.Driver;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.metric.SnapshotCopy;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.review.page.PageKeys;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * An account that a deck's layout has to bear: lengths, scripts, counts, magnitudes and gaps at their edges, the same
 * for the same seed.
 */
final class HostileAccount {
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "NGN", "KWD");
    /** One in so many holds a character that no font has. */
    private static final int UNPRINTABLE = 125;
    /** As many letters as the command takes. */
    private static final int LONGEST_COMMENT = 600;

    final Snapshot snapshot;
    final MetricSettings settings;
    /** Texts of the rows that have to stand in the deck whole. */
    final List<String> texts = new ArrayList<>();

    private final Random random;
    private final HostileWords words;
    private final ReviewPeriod period;
    private final int quarters;
    private final int magnitude;
    private final boolean losing;
    private final HostileRows rows = new HostileRows();
    private final List<Driver> drivers = new ArrayList<>();

    HostileAccount(long seed, List<String> languages) {
        random = new Random(seed * 7_919 + 1);
        words = new HostileWords(random, random.nextInt(3));
        magnitude = random.nextInt(16) - 2;
        losing = random.nextInt(5) == 0;
        quarters = 1 + random.nextInt(20);
        String language = languages.get(random.nextInt(languages.size()));
        String currency = pick(CURRENCIES);
        String name = words.name() + (seed % UNPRINTABLE == 0 ? HostileWords.unprintable(random) : "");
        texts.add(name);
        Account account = new Account(
                "hostile",
                name,
                Optional.empty(),
                Locale.forLanguageTag(language),
                Currency.getInstance(currency),
                ZoneId.of("Europe/Berlin"),
                1 + random.nextInt(12),
                Optional.empty(),
                HostileLogos.any(random),
                Lead.values()[random.nextInt(Lead.values().length)],
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                random.nextInt(4) == 0
                        ? Optional.empty()
                        : Optional.of(new Csm(words.name(), Optional.of(words.name()), Optional.empty())),
                List.of(),
                true);
        period = account.calendar().containing(Granularity.QUARTER, LocalDate.of(2026, 7, 1));
        List<Contact> contacts = new ArrayList<>();
        for (int number = random.nextInt(4); number > 0; number--) {
            contacts.add(contact(number));
        }
        value();
        goals();
        new HostileService(random, words, period, quarters, rows).write();
        plans();
        comments(new Random(seed * 104_729 + 3));
        MetricSettings defaults = MetricSettings.defaults(account.currency());
        settings = new MetricSettings(
                drivers,
                account.currency(),
                defaults.retentionWindow(),
                defaults.grrMethod(),
                defaults.onTrackFrom(),
                defaults.atRiskFrom(),
                Optional.of(new BigDecimal("0.95")),
                defaults.csatFrom());
        Instant loaded = period.end().atStartOfDay().toInstant(ZoneOffset.UTC);
        snapshot = new Snapshot(
                SnapshotCopy.since(account, start(quarters - 1)),
                period,
                contacts,
                rows.byKind(),
                Map.of(),
                Map.of(Kind.MEASUREMENT, loaded),
                loaded.plusSeconds(9_000));
    }

    /** Their numbers would have to be figures, so they have none. */
    private void comments(Random chance) {
        HostileWords said = new HostileWords(chance, chance.nextInt(3));
        for (int number = chance.nextInt(4); number > 0; number--) {
            StringBuilder text = new StringBuilder("Ọ̀rẹ́ ").append(said.name());
            while (text.length() < LONGEST_COMMENT && chance.nextInt(6) > 0) {
                text.append(' ').append(said.name());
            }
            text.setLength(Math.min(text.length(), LONGEST_COMMENT));
            rows.add(
                    Kind.COMMENT,
                    "period",
                    period.name(),
                    "page",
                    PageKeys.COMMENTED.get(chance.nextInt(PageKeys.COMMENTED.size())),
                    "text",
                    text.toString().replaceAll("\\p{Nd}", "").strip(),
                    "written_by",
                    said.name());
        }
    }

    private Contact contact(int number) {
        return new Contact(
                "c" + number,
                words.name(),
                random.nextBoolean() ? Optional.of(words.name()) : Optional.empty(),
                "c" + number + "@example.com",
                Contact.Role.values()[random.nextInt(Contact.Role.values().length)],
                List.of("executive"),
                true,
                false);
    }

    private void value() {
        boolean planned = random.nextInt(3) > 0;
        boolean ratesOfOld = random.nextBoolean();
        int count = 1 + random.nextInt(15);
        for (int number = 0; number < count; number++) {
            String id = "driver_" + number;
            boolean money = random.nextInt(5) > 0;
            drivers.add(new Driver(
                    id,
                    money ? Driver.MONEY : words.brief(),
                    random.nextInt(8) == 0 ? Driver.Category.RISK_REDUCED : Driver.Category.COST_SAVED,
                    random.nextBoolean() ? "actual" : "actual - baseline",
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of("en", words.name())));
            baselines(id, ratesOfOld);
            for (int back = -1; back < quarters; back++) {
                if (back >= 0 && random.nextInt(8) > 0) {
                    rows.add(
                            Kind.MEASUREMENT,
                            "driver",
                            id,
                            "measured_on",
                            start(back).plusDays(random.nextInt(80)),
                            "inputs",
                            Map.of("actual", amount()),
                            "confidence",
                            pick(List.of("measured", "measured", "estimated", "attested")));
                }
                if (planned && random.nextInt(6) > 0) {
                    rows.add(
                            Kind.PROMISE,
                            "driver",
                            id,
                            "period_from",
                            start(back),
                            "period_to",
                            start(back - 1).minusDays(1),
                            "amount",
                            amount());
                }
            }
        }
        for (int back = 0; back < quarters && random.nextInt(9) > 0; back++) {
            rows.add(
                    Kind.INVESTMENT,
                    "investment_id",
                    "i" + back,
                    "invested_on",
                    start(back),
                    "amount",
                    amount().abs(),
                    "kind",
                    "subscription");
        }
    }

    private void baselines(String driver, boolean often) {
        rows.add(Kind.BASELINE, "driver", driver, "effective_from", start(quarters), "value", BigDecimal.ZERO);
        for (int back = -1; often && back < Math.min(quarters, 6); back += 1 + random.nextInt(6)) {
            rows.add(
                    Kind.BASELINE,
                    "driver",
                    driver,
                    "effective_from",
                    start(back).plusDays(random.nextInt(3) == 0 ? 10 : 0),
                    "value",
                    amount(),
                    "reason",
                    random.nextBoolean() ? words.name() : "",
                    "agreed_by",
                    random.nextBoolean() ? words.name() : "",
                    "agreed_on",
                    start(back).minusDays(9));
        }
    }

    private void goals() {
        int count = random.nextInt(4) == 0 ? random.nextInt(61) : random.nextInt(9);
        for (int number = 0; number < count; number++) {
            String statement = words.name();
            texts.add(statement);
            BigDecimal baseline = amount();
            rows.add(
                    Kind.GOAL,
                    "goal_id",
                    "g" + number,
                    "agreed_on",
                    start(quarters - 1),
                    "statement",
                    statement,
                    "measure",
                    words.name(),
                    "unit",
                    random.nextInt(3) == 0 ? "%" : words.brief(),
                    "baseline",
                    baseline,
                    "target",
                    baseline.add(BigDecimal.ONE).add(amount().abs()),
                    "agreed_by",
                    random.nextBoolean() ? words.name() : "",
                    "due_on",
                    start(-random.nextInt(3)).plusDays(40));
            if (random.nextInt(6) > 0) {
                rows.add(
                        Kind.GOAL_MEASUREMENT,
                        "goal_id",
                        "g" + number,
                        "measured_on",
                        start(0).plusDays(60),
                        "value",
                        amount());
            }
        }
    }

    private void plans() {
        int items = random.nextInt(4) == 0 ? random.nextInt(30) : random.nextInt(6);
        for (int number = 0; number < items; number++) {
            String action = words.name();
            texts.add(action);
            rows.add(
                    Kind.PLAN_ITEM,
                    "plan_item_id",
                    "p" + number,
                    "driver",
                    random.nextInt(4) == 0
                            ? ""
                            : drivers.get(random.nextInt(drivers.size())).id(),
                    "period_from",
                    start(-1),
                    "action",
                    action,
                    "owner",
                    words.name(),
                    "due_on",
                    start(-1).plusDays(random.nextInt(80)),
                    "asked_of_customer",
                    random.nextInt(5) == 0);
        }
        int commitments = random.nextInt(3) == 0 ? 0 : random.nextInt(12);
        for (int number = 0; number < commitments; number++) {
            String text = words.name();
            texts.add(text);
            rows.add(
                    Kind.COMMITMENT,
                    "commitment_id",
                    "m" + number,
                    "made_on",
                    start(1).plusDays(20),
                    "text",
                    text,
                    "owner",
                    words.name(),
                    "due_on",
                    start(0).plusDays(30),
                    "done_on",
                    random.nextBoolean() ? start(0).plusDays(20 + random.nextInt(40)) : "",
                    "reason",
                    random.nextInt(3) == 0 ? words.name() : "");
        }
    }

    private BigDecimal amount() {
        return switch (random.nextInt(14)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> new BigDecimal("0.01");
            case 2 -> sized().negate();
            default -> losing ? sized().negate() : sized();
        };
    }

    private BigDecimal sized() {
        return BigDecimal.valueOf(1 + random.nextInt(999))
                .movePointLeft(3)
                .movePointRight(magnitude)
                .setScale(2, RoundingMode.HALF_UP);
    }

    /** First day of the quarter that many before the review's. */
    private LocalDate start(int back) {
        return period.start().plusMonths(-3L * back);
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
