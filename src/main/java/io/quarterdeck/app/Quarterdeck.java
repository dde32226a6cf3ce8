package io.quarterdeck.app;

import io.quarterdeck.cli.Entrance;
import io.quarterdeck.cli.Workshop;
import io.quarterdeck.config.Configuration;
import io.quarterdeck.config.ConfigurationLoader;
import io.quarterdeck.config.Surroundings;
import io.quarterdeck.figure.DriverFormula;
import io.quarterdeck.postgres.Database;
import io.quarterdeck.review.page.PageKeys;
import io.quarterdeck.run.CheckReport;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The wiring, by hand: which adapter stands behind which port. */
public final class Quarterdeck implements Entrance {
    private final Path workingFolder;
    private final Map<String, String> environment;
    private final Clock clock;

    /** @param environment variables that the configuration may refer to */
    public Quarterdeck(Path workingFolder, Map<String, String> environment, Clock clock) {
        this.workingFolder = workingFolder;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    @Override
    public Workshop open(Path config) {
        Configuration configuration = load(config);
        return new WiredWorkshop(configuration, config, Database.open(configuration.database()), clock, false);
    }

    @Override
    public Workshop demo(Path config, int generated) {
        Configuration configuration = SampleSettings.demo(load(config), workingFolder);
        return SampleData.workshop(configuration, config, generated, clock);
    }

    @Override
    public Workshop.Bench bench(Path config) {
        return BenchWorkshop.open(load(config), config, workingFolder, clock);
    }

    @Override
    public CheckReport check(Path config) {
        return new Inspection(config, () -> load(config)).report();
    }

    private Configuration load(Path config) {
        return ConfigurationLoader.load(
                config, new Surroundings(workingFolder, environment, Quarterdeck::formulaFault, PageKeys.ALL));
    }

    private static Optional<String> formulaFault(String formula) {
        try {
            DriverFormula.parse(formula);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }
}
