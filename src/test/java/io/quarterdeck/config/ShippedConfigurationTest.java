package io.quarterdeck.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.gate.GateSettings;
import io.quarterdeck.metric.Driver;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the repository itself, as a first user starts with them. */
class ShippedConfigurationTest {
    private static final List<String> PAGES = List.of(
            "cover",
            "summary",
            "goals",
            "bridge",
            "drivers",
            "outcomes",
            "return",
            "support",
            "nps",
            "retention",
            "adoption",
            "since",
            "plan",
            "evidence");

    private final Configuration shipped = load(Path.of("config"));

    @Test
    void theShippedConfigurationHasNoFaultAndNeedsNoEnvironment() {
        assertThat(shipped.vendor().name()).isEqualTo("Halyard");
        assertThat(shipped.editions().get("executive").pages()).containsExactlyElementsOf(PAGES);
        assertThat(shipped.database().embeddedFolder()).hasValue(Path.of("var/postgres"));
        assertThat(shipped.archive()).isEqualTo(Path.of("out"));
    }

    @Test
    void theShippedDriversShowEverySort() {
        List<Driver> drivers = shipped.metrics().drivers();
        assertThat(drivers).extracting(Driver::category).contains(Driver.Category.values());
        assertThat(drivers).extracting(Driver::unit).contains("money", "USD", "GBP", "kWh", "h");
        assertThat(drivers)
                .filteredOn(driver -> driver.attribution().isPresent())
                .isNotEmpty();
        assertThat(drivers)
                .filteredOn(driver -> driver.haircut()
                        .filter(cut -> cut.compareTo(BigDecimal.ZERO) > 0)
                        .isPresent())
                .isNotEmpty();
    }

    @Test
    void everyShippedDriverHasItsNameInEachShippedLanguageInComposedForm() {
        assertThat(shipped.metrics().drivers()).allSatisfy(driver -> {
            assertThat(driver.names()).containsOnlyKeys("en", "ar", "de", "es", "fr", "ja", "pt", "yo");
            assertThat(driver.names().values()).allMatch(name -> Normalizer.isNormalized(name, Normalizer.Form.NFC));
        });
    }

    @Test
    void noTwoShippedDriversShareAName() {
        for (String language : List.of("en", "ar", "de", "es", "fr", "ja", "pt", "yo")) {
            assertThat(shipped.metrics().drivers())
                    .extracting(driver -> driver.names().get(language))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theShippedFileShowsTheDefaults(@TempDir Path folder) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config/brands/halyard"))
                .getParent()
                .getParent();
        Files.copy(Path.of("config/drivers.yaml"), config.resolve("drivers.yaml"));
        Files.copy(Path.of("config/brands/halyard/brand.yaml"), config.resolve("brands/halyard/brand.yaml"));
        Files.writeString(config.resolve("quarterdeck.yaml"), "vendor: {name: Halyard}");
        Configuration bare = load(config);

        assertThat(bare.database()).isEqualTo(shipped.database());
        assertThat(bare.run()).isEqualTo(shipped.run());
        assertThat(bare.serve()).isEqualTo(shipped.serve());
        assertThat(bare.brand()).isEqualTo(shipped.brand());
        assertThat(bare.templates()).isEqualTo(shipped.templates());
        assertThat(bare.archive()).isEqualTo(shipped.archive());
        assertThat(bare.metrics())
                .usingRecursiveComparison()
                .ignoringFields("slaTarget")
                .isEqualTo(shipped.metrics());
        assertThat(bare.gates()).isEqualTo(shipped.gates()).isEqualTo(GateSettings.defaults());
        assertThat(bare.mail())
                .usingRecursiveComparison()
                .ignoringFields("from")
                .isEqualTo(shipped.mail());
        assertThat(bare.vendor().locale()).isEqualTo(shipped.vendor().locale());
    }

    private static Configuration load(Path config) {
        return ConfigurationLoader.load(
                config, new Surroundings(Path.of(""), Map.of(), formula -> Optional.empty(), PAGES));
    }
}
