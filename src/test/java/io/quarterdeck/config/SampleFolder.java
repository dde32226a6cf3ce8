package io.quarterdeck.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A configuration without a fault, in a folder of its own, in which a test spoils what it likes. */
final class SampleFolder {
    static final String QUARTERDECK = "config/quarterdeck.yaml";
    static final String DRIVERS = "config/drivers.yaml";
    static final String SCHEDULES = "config/schedules.yaml";
    static final String BRAND = "config/brands/halyard/brand.yaml";
    static final String EDITION = "report-templates/editions/executive.yaml";
    static final List<String> PAGES = List.of("cover", "summary", "goals", "evidence");
    static final Map<String, String> ENVIRONMENT =
            Map.of("STORE_PASSWORD", "hunter2", "DB_HOST", "db.example", "LEAKY", "jdbc:postgresql://u:hunter2@h/db");

    private final Path base;

    SampleFolder(Path base) {
        this.base = base;
        write(QUARTERDECK, "vendor:\n  name: Halyard\n");
        write(DRIVERS, "drivers: {}\n");
        write(BRAND, """
                name: Halyard
                wordmark: halyard
                colours:
                  primary: "#0F4C81"
                  primary_mid: "#5D8FBA"
                  primary_light: "#A9C4DC"
                  primary_pale: "#D6E3EE"
                """);
        write(EDITION, "name: executive\npages: [cover, evidence]\n");
    }

    SampleFolder write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    SampleFolder write(String file, byte[] bytes) {
        try {
            Files.createDirectories(base.resolve(file).getParent());
            Files.write(base.resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    SampleFolder remove(String file) {
        try {
            Files.delete(base.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Configuration load() {
        return ConfigurationLoader.load(
                base.resolve("config"), new Surroundings(base, ENVIRONMENT, SampleFolder::checkFormula, PAGES));
    }

    /** What is wrong, as a user in this folder would read it; empty when nothing is. */
    List<String> faults() {
        try {
            load();
            return List.of();
        } catch (ConfigurationException e) {
            String here = base + base.getFileSystem().getSeparator();
            return e.getMessage().replace(here, "").lines().toList();
        }
    }

    private static Optional<String> checkFormula(String formula) {
        long open = formula.chars().filter(sign -> sign == '(').count();
        long closed = formula.chars().filter(sign -> sign == ')').count();
        return open == closed ? Optional.empty() : Optional.of("a bracket is not closed");
    }
}
