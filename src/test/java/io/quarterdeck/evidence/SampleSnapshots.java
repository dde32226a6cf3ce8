package io.quarterdeck.evidence;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Lead;
import io.quarterdeck.config.Configuration;
import io.quarterdeck.config.ConfigurationLoader;
import io.quarterdeck.config.Surroundings;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.metric.BusinessFigures;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.PullOrigin;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.RowOrder;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.metric.SnapshotJson;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.Edition;
import io.quarterdeck.review.Messages;
import io.quarterdeck.review.ReviewAssembler;
import io.quarterdeck.review.ReviewOptions;
import io.quarterdeck.review.page.PageKeys;
import io.quarterdeck.sample.SampleAccount;
import io.quarterdeck.sample.SampleCompany;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Snapshots and reviews of the sample company as the shipped pulls would freeze them, without a database between. */
final class SampleSnapshots {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final Configuration CONFIGURATION = ConfigurationLoader.load(
            Path.of("config"), new Surroundings(Path.of("."), Map.of(), formula -> Optional.empty(), PageKeys.ALL));
    private static final ReviewAssembler ASSEMBLER = new ReviewAssembler(Messages.load(Path.of("report-templates")));

    private SampleSnapshots() {}

    static MetricSettings settings() {
        return CONFIGURATION.metrics();
    }

    static Edition edition(String name) {
        return CONFIGURATION.editions().get(name);
    }

    static Stream<Snapshot> all() {
        SampleCompany company = SampleCompany.of(TODAY, 1);
        Map<Kind, List<Row>> shared = company.shared();
        return company.accounts().map(sample -> snapshot(sample, shared));
    }

    static Snapshot of(String accountId) {
        return all().filter(snapshot -> snapshot.account().id().equals(accountId))
                .findFirst()
                .orElseThrow();
    }

    static Figures figures(Snapshot snapshot) {
        return BusinessFigures.compute(snapshot, settings()).figures();
    }

    static BusinessReview review(Snapshot snapshot, String edition) {
        return ASSEMBLER.assemble(
                snapshot,
                figures(snapshot),
                settings(),
                edition(edition),
                new ReviewOptions("Halyard", false, true, SnapshotJson.sha256(snapshot)));
    }

    static Snapshot with(Snapshot snapshot, ReviewPeriod period, Map<Kind, List<Row>> changed) {
        Map<Kind, List<Row>> rows = new EnumMap<>(snapshot.rows());
        rows.putAll(changed);
        return new Snapshot(
                snapshot.account(),
                period,
                snapshot.contacts(),
                rows,
                snapshot.pulls(),
                snapshot.sourceLoadedAt(),
                snapshot.frozenAt());
    }

    private static Snapshot snapshot(SampleAccount sample, Map<Kind, List<Row>> shared) {
        Account account = account(sample.rows().get(Kind.ACCOUNT).get(0));
        Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        Map<Kind, PullOrigin> pulls = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (kind.isByAccount() && kind != Kind.CONTACT) {
                rows.put(kind, sample.rows().getOrDefault(kind, List.of()));
            }
            pulls.put(kind, origin("select * from " + kind.id() + " where account_id = :account", account));
        }
        rows.put(Kind.FX_RATE, shared.get(Kind.FX_RATE));
        rows.replaceAll((kind, list) -> list.stream().sorted(RowOrder.of(kind)).toList());
        Map<Kind, Instant> loadedAt = new EnumMap<>(Kind.class);
        shared.get(Kind.SOURCE_CLOCK)
                .forEach(row -> loadedAt.put(Kind.byId(row.text("kind")).orElseThrow(), row.instant("loaded_at")));
        return new Snapshot(
                account,
                account.calendar().lastComplete(Granularity.QUARTER, clock),
                List.of(),
                rows,
                pulls,
                loadedAt,
                clock.instant());
    }

    private static PullOrigin origin(String sql, Account account) {
        return new PullOrigin(sql, Sha256.hex(sql.getBytes(StandardCharsets.UTF_8)), Map.of("account", account.id()));
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
