package io.quarterdeck.review;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.account.Csm;
import io.quarterdeck.account.Lead;
import io.quarterdeck.metric.Driver;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.review.page.PageKeys;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Accounts, snapshots and settings that several tests write reviews from. */
final class Samples {
    static final Edition EXECUTIVE = new Edition("executive", PageKeys.ALL);
    static final String HASH = "6f1c09aa42be7d0e11c358f09b2de7746f1c09aa42be7d0e11c358f09b2de774";

    private static final Messages MESSAGES = Messages.load(Path.of("report-templates"));

    private Samples() {}

    static Messages messages() {
        return MESSAGES;
    }

    static ReviewOptions options() {
        return new ReviewOptions("Halyard", false, true, HASH);
    }

    static Account account(String name, String locale, String currency, int fiscalYearStart, Lead lead) {
        return new Account(
                "meridian",
                name,
                Optional.of("retail"),
                Locale.forLanguageTag(locale),
                Currency.getInstance(currency),
                ZoneId.of("Europe/Berlin"),
                fiscalYearStart,
                Optional.empty(),
                Optional.empty(),
                lead,
                Optional.of(LocalDate.of(2024, 10, 1)),
                Optional.of(LocalDate.of(2024, 10, 1)),
                Optional.of(LocalDate.of(2027, 9, 30)),
                Optional.empty(),
                Optional.of(new Csm("Tomás Rivera", Optional.of("Customer Success"), Optional.empty())),
                List.of(),
                true);
    }

    static ReviewPeriod quarter(Account account) {
        return account.calendar().containing(Granularity.QUARTER, LocalDate.of(2026, 7, 1));
    }

    static Snapshot snapshot(Account account, ReviewPeriod period, Map<Kind, List<Row>> rows) {
        Contact sponsor = new Contact(
                "c1",
                "Adaeze Okonkwo",
                Optional.of("Chief Operating Officer"),
                "a.okonkwo@example.com",
                Contact.Role.EXECUTIVE_SPONSOR,
                List.of("executive"),
                true,
                false);
        Instant loaded = Instant.parse("2026-10-02T02:10:00Z");
        return new Snapshot(
                account,
                period,
                List.of(sponsor),
                rows,
                Map.of(),
                Map.of(Kind.MEASUREMENT, loaded, Kind.SUPPORT_CASE, loaded),
                Instant.parse("2026-10-02T03:00:00Z"));
    }

    static Driver driver(String id, String unit, Driver.Category category) {
        return new Driver(
                id, unit, category, "actual", Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    static MetricSettings settings(List<Driver> drivers) {
        MetricSettings defaults = MetricSettings.defaults(Currency.getInstance("EUR"));
        return new MetricSettings(
                drivers,
                defaults.baseCurrency(),
                defaults.retentionWindow(),
                defaults.grrMethod(),
                defaults.onTrackFrom(),
                defaults.atRiskFrom(),
                Optional.of(new BigDecimal("0.95")),
                defaults.csatFrom());
    }
}
