package io.quarterdeck.sample;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Lead;
import io.quarterdeck.config.ConfigurationLoader;
import io.quarterdeck.config.Surroundings;
import io.quarterdeck.metric.BusinessFigures;
import io.quarterdeck.metric.Computed;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.review.page.PageKeys;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The figures of sample accounts under the shipped configuration, without a database between. */
record SampleFigures(SampleCompany company, LocalDate today) {
    static final MetricSettings SETTINGS = ConfigurationLoader.load(
                    Path.of("config"),
                    new Surroundings(Path.of("."), Map.of(), formula -> Optional.empty(), PageKeys.ALL))
            .metrics();

    Computed of(String id) {
        return of(company.accounts()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    Computed of(SampleAccount sample) {
        Clock clock = noon();
        return BusinessFigures.compute(
                snapshot(sample, account -> account.calendar().lastComplete(Granularity.QUARTER, clock)), SETTINGS);
    }

    Snapshot snapshot(SampleAccount sample, Function<Account, ReviewPeriod> period) {
        Account account = account(sample.rows().get(Kind.ACCOUNT).get(0));
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            rows.put(kind, sample.rows().getOrDefault(kind, List.of()));
        }
        rows.putAll(company.shared());
        return new Snapshot(account, period.apply(account), List.of(), rows, Map.of(), Map.of(), noon().instant());
    }

    private Clock noon() {
        return Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
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
