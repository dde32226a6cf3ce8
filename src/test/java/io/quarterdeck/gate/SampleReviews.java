package io.quarterdeck.gate;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.account.Lead;
import io.quarterdeck.account.Vendor;
import io.quarterdeck.config.Configuration;
import io.quarterdeck.config.ConfigurationLoader;
import io.quarterdeck.config.Surroundings;
import io.quarterdeck.metric.BusinessFigures;
import io.quarterdeck.metric.Computed;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.RowOrder;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.review.page.PageKeys;
import io.quarterdeck.sample.SampleAccount;
import io.quarterdeck.sample.SampleCompany;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Snapshots of sample accounts as the shipped pulls would freeze them, without a database between. */
public final class SampleReviews {
    public static final Configuration CONFIGURATION = ConfigurationLoader.load(
            Path.of("config"), new Surroundings(Path.of("."), Map.of(), formula -> Optional.empty(), PageKeys.ALL));
    static final Vendor VENDOR = CONFIGURATION.vendor();
    static final Gates GATES = new Gates(CONFIGURATION.gates(), VENDOR);

    private SampleReviews() {}

    public static Stream<Snapshot> of(SampleCompany company, LocalDate today) {
        Map<Kind, List<Row>> shared = company.shared();
        return company.accounts().map(account -> snapshot(account, shared, today));
    }

    private static Snapshot snapshot(SampleAccount sample, Map<Kind, List<Row>> shared, LocalDate today) {
        Account account = account(sample.rows().get(Kind.ACCOUNT).get(0));
        Clock clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        ReviewPeriod period = account.calendar().lastComplete(Granularity.QUARTER, clock);
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (kind.isByAccount() && kind != Kind.CONTACT) {
                rows.put(kind, sample.rows().getOrDefault(kind, List.of()));
            }
        }
        rows.put(Kind.FX_RATE, shared.get(Kind.FX_RATE));
        Map<Kind, Instant> loadedAt = new EnumMap<>(Kind.class);
        shared.get(Kind.SOURCE_CLOCK)
                .forEach(row -> loadedAt.put(Kind.byId(row.text("kind")).orElseThrow(), row.instant("loaded_at")));
        List<Contact> contacts = sample.rows().getOrDefault(Kind.CONTACT, List.of()).stream()
                .map(SampleReviews::contact)
                .toList();
        return until(period, new Snapshot(account, period, contacts, rows, Map.of(), loadedAt, clock.instant()));
    }

    /** The rows that a pull for this period gives, in their order. */
    static Snapshot until(ReviewPeriod period, Snapshot snapshot) {
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        snapshot.rows()
                .forEach((kind, list) -> rows.put(
                        kind,
                        list.stream()
                                .filter(row -> !Timeline.FLOWS.contains(kind)
                                                && kind != Kind.REVENUE_MOVEMENT
                                                && kind != Kind.INVESTMENT
                                                && kind != Kind.GOAL
                                        || Timeline.day(kind, row, period.zone())
                                                .map(day -> day.isBefore(period.end()))
                                                .orElse(true))
                                .sorted(RowOrder.of(kind))
                                .toList()));
        return new Snapshot(
                snapshot.account(),
                period,
                snapshot.contacts(),
                rows,
                snapshot.pulls(),
                snapshot.sourceLoadedAt(),
                snapshot.frozenAt());
    }

    static Snapshot with(Snapshot snapshot, Kind kind, List<Row> changed) {
        Map<Kind, List<Row>> rows = new EnumMap<>(snapshot.rows());
        rows.put(kind, new ArrayList<>(changed));
        Snapshot altered = new Snapshot(
                snapshot.account(),
                snapshot.period(),
                snapshot.contacts(),
                rows,
                snapshot.pulls(),
                snapshot.sourceLoadedAt(),
                snapshot.frozenAt());
        return until(snapshot.period(), altered);
    }

    public static Computed computed(Snapshot snapshot) {
        return BusinessFigures.compute(snapshot, CONFIGURATION.metrics());
    }

    /** The review of the period before, as it would stand in the archive. */
    static EarlierReview earlier(Snapshot snapshot) {
        Snapshot before = until(snapshot.period().previous(), snapshot);
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        before.rows().forEach((kind, rows) -> counts.put(kind, rows.size()));
        Map<String, EarlierReview.Shown> values = new TreeMap<>();
        computed(before).figures().all().forEach(figure -> figure.value()
                .ifPresent(value -> values.put(figure.id(), new EarlierReview.Shown(value, figure.unit()))));
        return new EarlierReview(before.period().name(), counts, values);
    }

    static List<Finding> findings(Snapshot snapshot, Optional<EarlierReview> earlier) {
        List<Finding> findings = new ArrayList<>(GATES.look(snapshot, computed(snapshot), earlier, List.of()));
        findings.addAll(GATES.lookAtRecipients(snapshot.account(), snapshot.contacts(), "executive"));
        return findings;
    }

    private static Contact contact(Row row) {
        return new Contact(
                row.text("contact_id"),
                row.text("name"),
                row.findText("title"),
                row.text("email"),
                Contact.Role.valueOf(row.text("role").toUpperCase(Locale.ROOT)),
                row.texts("editions"),
                row.flag("active"),
                row.flag("unsubscribed"));
    }

    private static Account account(Row row) {
        return new Account(
                row.text("account_id"),
                row.text("name"),
                row.findText("segment"),
                Locale.forLanguageTag(row.text("locale")),
                Currency.getInstance(row.text("currency")),
                ZoneId.of(row.text("time_zone")),
                row.decimal("fiscal_year_start").intValueExact(),
                row.findText("brand"),
                Optional.empty(),
                Lead.valueOf(row.text("lead").toUpperCase(Locale.ROOT)),
                row.findDay("customer_since"),
                row.findDay("value_start_on"),
                row.findDay("renewal_on"),
                row.findDecimal("gross_margin"),
                Optional.empty(),
                row.texts("email_domains"),
                row.flag("active"));
    }
}
