package io.quarterdeck.config;

import static io.quarterdeck.config.SampleFolder.BRAND;
import static io.quarterdeck.config.SampleFolder.DRIVERS;
import static io.quarterdeck.config.SampleFolder.EDITION;
import static io.quarterdeck.config.SampleFolder.QUARTERDECK;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Vendor;
import io.quarterdeck.metric.Driver;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.MetricSettings.GrrMethod;
import io.quarterdeck.metric.MetricSettings.RetentionWindow;
import io.quarterdeck.run.ServeSettings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationLoaderTest {
    @TempDir
    private Path folder;

    @Test
    void aNameAloneIsEnoughAndTheRestIsAsDocumented() {
        Configuration configuration = new SampleFolder(folder).load();
        assertThat(configuration.vendor())
                .isEqualTo(
                        new Vendor("Halyard", List.of(), Currency.getInstance("EUR"), ZoneOffset.UTC, Locale.ENGLISH));
        assertThat(configuration.metrics()).isEqualTo(MetricSettings.defaults(Currency.getInstance("EUR")));
        assertThat(configuration.brand().name()).isEqualTo("Halyard");
        assertThat(configuration.templates()).isEqualTo(folder.resolve("report-templates"));
        assertThat(configuration.archive()).isEqualTo(folder.resolve("out"));
        assertThat(configuration.pulls()).isEqualTo(folder.resolve("config/pulls"));
        assertThat(configuration.database().embeddedFolder()).hasValue(folder.resolve("var/postgres"));
        assertThat(configuration.database().store()).isEmpty();
        assertThat(configuration.database().source()).isEmpty();
        assertThat(configuration.database().statementTimeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(configuration.database().connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(configuration.run().workers()).isEqualTo(2);
        assertThat(configuration.run().edition()).isEqualTo("executive");
        assertThat(configuration.serve()).isEqualTo(new ServeSettings(8017, Duration.ofSeconds(60)));
        assertThat(configuration.editions().get("executive").pages()).containsExactly("cover", "evidence");
    }

    @Test
    void everySettingIsTakenFromTheFile() {
        Configuration configuration =
                new SampleFolder(folder).write(QUARTERDECK, """
                        vendor:
                          name: Ìròyìn & Söhne
                          domains: [Halyard.example, bücher.example]
                          base_currency: JPY
                          time_zone: Pacific/Chatham
                          locale: yo-NG
                        archive: /srv/decks
                        database: {store: "jdbc:postgresql://h/store"}
                        source: {url: "jdbc:postgresql://h/dwh", user: reader, statement_timeout: 5min, connect_timeout: 1s}
                        retention: {window: quarter, grr: account}
                        goals: {on_track_from: 0.9, at_risk_from: 0.75}
                        support: {sla_target: 0.98}
                        csat: {satisfied_from: 3.5}
                        run: {workers: 8}
                        serve: {port: 0, drain: 2min}
                        """).load();
        assertThat(configuration.vendor())
                .isEqualTo(new Vendor(
                        "Ìròyìn & Söhne",
                        List.of("halyard.example", "xn--bcher-kva.example"),
                        Currency.getInstance("JPY"),
                        ZoneId.of("Pacific/Chatham"),
                        Locale.forLanguageTag("yo-NG")));
        assertThat(configuration.archive()).isEqualTo(Path.of("/srv/decks"));
        assertThat(configuration.serve()).isEqualTo(new ServeSettings(0, Duration.ofMinutes(2)));
        assertThat(configuration.metrics())
                .isEqualTo(new MetricSettings(
                        List.of(),
                        Currency.getInstance("JPY"),
                        RetentionWindow.QUARTER,
                        GrrMethod.ACCOUNT,
                        new BigDecimal("0.9"),
                        new BigDecimal("0.75"),
                        Optional.of(new BigDecimal("0.98")),
                        new BigDecimal("3.5")));
        assertThat(configuration.database().embeddedFolder()).isEmpty();
        assertThat(configuration.database().store()).map(store -> store.url()).hasValue("jdbc:postgresql://h/store");
        assertThat(configuration.database().source())
                .flatMap(source -> source.user())
                .hasValue("reader");
        assertThat(configuration.database().statementTimeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(configuration.database().connectTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(configuration.run().workers()).isEqualTo(8);
        assertThat(configuration.database().poolSize()).isGreaterThan(8);
    }

    @Test
    void driversKeepTheOrderOfTheFile() {
        Configuration configuration =
                new SampleFolder(folder).write(DRIVERS, """
                        drivers:
                          zeal:
                            unit: kWh
                            category: risk_reduced
                            formula: (baseline - actual) * volume
                            message: driver.zeal
                          ardour:
                            unit: USD
                            category: revenue_gained
                            formula: baseline * rate
                            rates: {rate: -0.5}
                            attribution: 0.4
                            haircut: 0.1
                            name: {en: Ardour, de-ch: Eifer}
                        """).load();
        assertThat(configuration.metrics().drivers())
                .containsExactly(
                        new Driver(
                                "zeal",
                                "kWh",
                                Driver.Category.RISK_REDUCED,
                                "(baseline - actual) * volume",
                                Map.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("driver.zeal"),
                                Map.of()),
                        new Driver(
                                "ardour",
                                "USD",
                                Driver.Category.REVENUE_GAINED,
                                "baseline * rate",
                                Map.of("rate", new BigDecimal("-0.5")),
                                Optional.of(new BigDecimal("0.4")),
                                Optional.of(new BigDecimal("0.1")),
                                Optional.empty(),
                                Map.of("en", "Ardour", "de-CH", "Eifer")));
    }

    @Test
    void faultsOfAllFilesComeTogetherInTheOrderOfFileAndLine() {
        SampleFolder sample = new SampleFolder(folder)
                .write(QUARTERDECK, """
                        vendor:
                          time_zone: Mars/Olympus
                          base_currency: EURO
                        retention: {window: decade}
                        run: {workers: -1, edition: finance}
                        database: {store: "postgres://h/db"}
                        colour: red
                        """)
                .write(DRIVERS, "drivers:\n  a: {unit: h, category: magic, formula: (}\n")
                .write(BRAND, "name: Halyard\n")
                .write(EDITION, "\tname: executive\n");
        assertThat(sample.faults())
                .extracting(fault -> fault.replaceFirst("; .*", ""))
                .containsExactly(
                        BRAND + ":1: colours.primary is missing",
                        BRAND + ":1: colours.primary_mid is missing",
                        BRAND + ":1: colours.primary_light is missing",
                        BRAND + ":1: colours.primary_pale is missing",
                        DRIVERS + ":2: drivers.a.category: \"magic\" is not known",
                        DRIVERS + ":2: drivers.a.formula: a bracket is not closed",
                        QUARTERDECK + ":1: vendor.name is missing",
                        QUARTERDECK + ":2: vendor.time_zone: \"Mars/Olympus\" is no time zone",
                        QUARTERDECK + ":3: vendor.base_currency: \"EURO\" is no currency",
                        QUARTERDECK + ":4: retention.window: \"decade\" is not known",
                        QUARTERDECK + ":5: run.workers: -1 lies outside 1 to 64",
                        QUARTERDECK + ":5: run.edition: \"finance\" is not known",
                        QUARTERDECK
                                + ":6: database.store: this is neither embedded nor the address of a PostgreSQL database",
                        QUARTERDECK + ":7: colour: unknown key",
                        EDITION + ":1: this line is indented by a tab");
    }

    @Test
    void theHashChangesWithEveryFileAndNotWithThePlace(@TempDir Path elsewhere) {
        String hash = new SampleFolder(folder).load().sha256();
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(new SampleFolder(elsewhere).load().sha256()).isEqualTo(hash);
        SampleFolder changed = new SampleFolder(elsewhere);
        assertThat(List.of(
                        changed.write(QUARTERDECK, "vendor: {name: Halyard}\n")
                                .load()
                                .sha256(),
                        changed.write(DRIVERS, "drivers: {} # none\n").load().sha256(),
                        changed.write(EDITION, "name: executive\npages: [evidence]\n")
                                .load()
                                .sha256(),
                        hash))
                .doesNotHaveDuplicates();
    }
}
