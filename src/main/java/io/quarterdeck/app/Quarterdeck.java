package io.quarterdeck.app;

import io.quarterdeck.cli.Entrance;
import io.quarterdeck.cli.Proof;
import io.quarterdeck.cli.Workshop;
import io.quarterdeck.config.Configuration;
import io.quarterdeck.config.ConfigurationException;
import io.quarterdeck.config.ConfigurationLoader;
import io.quarterdeck.config.Surroundings;
import io.quarterdeck.deck.DeckPictures;
import io.quarterdeck.figure.DriverFormula;
import io.quarterdeck.metric.PullException;
import io.quarterdeck.pdf.FirstPages;
import io.quarterdeck.pdf.PagePictures;
import io.quarterdeck.pdf.PdfBounds;
import io.quarterdeck.pdf.PdfSheetPress;
import io.quarterdeck.postgres.Database;
import io.quarterdeck.postgres.PullFiles;
import io.quarterdeck.review.page.PageKeys;
import io.quarterdeck.run.CheckReport;
import io.quarterdeck.season.SheetDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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
        Configuration configuration = loadWithPulls(config);
        return new WiredWorkshop(
                configuration, config, Database.open(configuration.database()), clock, false, () -> load(config));
    }

    @Override
    public Workshop demo(Path config, int generated) {
        Configuration configuration = SampleSettings.demo(loadWithPulls(config), workingFolder);
        return SampleData.workshop(configuration, config, generated, clock);
    }

    @Override
    public Workshop.Bench bench(Path config) {
        return BenchWorkshop.open(loadWithPulls(config), config, workingFolder, clock);
    }

    @Override
    public CheckReport check(Path config) {
        return new Inspection(config, () -> load(config)).report();
    }

    @Override
    public Proof proof() {
        return new OfflineProof();
    }

    @Override
    public DeckPictures pictures() {
        return new PagePictures();
    }

    @Override
    public SheetDesk sheets(Path config) {
        Configuration configuration = loadWithPulls(config);
        return new SheetDesk(
                new FirstPages(PdfBounds.usual()),
                new PdfSheetPress(configuration.templates().resolve("fonts"), configuration.brand()),
                configuration.run().workers(),
                clock);
    }

    /** Both are looked at before anything starts, so that their faults are told together. */
    private Configuration loadWithPulls(Path config) {
        List<String> faults = new ArrayList<>();
        Optional<Configuration> configuration = attempt(() -> load(config), faults);
        attempt(() -> PullFiles.load(config.resolve("pulls")), faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing was started, for the configuration has faults:\n" + String.join("\n", faults));
        }
        return configuration.orElseThrow();
    }

    private static <T> Optional<T> attempt(Supplier<T> reading, List<String> faults) {
        try {
            return Optional.of(reading.get());
        } catch (ConfigurationException | PullException e) {
            faults.add(e.getMessage());
            return Optional.empty();
        }
    }

    private Configuration load(Path config) {
        if (!Files.isDirectory(config)) {
            throw new IllegalArgumentException("the configuration's folder " + config.toAbsolutePath()
                    + " is not there; name it by --config, or run where it is (it is config/ unless named)");
        }
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
