package io.quarterdeck.config;

import io.quarterdeck.account.Vendor;
import io.quarterdeck.deck.Brand;
import io.quarterdeck.delivery.MailSettings;
import io.quarterdeck.gate.GateSettings;
import io.quarterdeck.metric.Driver;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.plan.Schedule;
import io.quarterdeck.postgres.DatabaseSettings;
import io.quarterdeck.review.Edition;
import io.quarterdeck.run.RunSettings;
import io.quarterdeck.run.ServeSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a configuration folder, strictly. */
public final class ConfigurationLoader {
    private static final int MOST_WORKERS = 64;

    private final Path folder;
    private final Surroundings surroundings;
    private final FolderReading folders;
    private final Faults faults = new Faults();
    private final SourceFiles files = new SourceFiles(faults);

    private ConfigurationLoader(Path folder, Surroundings surroundings) {
        this.folder = folder;
        this.surroundings = surroundings;
        this.folders = new FolderReading(surroundings.workingFolder());
    }

    /**
     * Reads {@code quarterdeck.yaml}, {@code drivers.yaml}, {@code schedules.yaml}, every brand and every edition.
     *
     * @throws ConfigurationException with all faults of all files, in the order of file and line
     */
    public static Configuration load(Path folder, Surroundings surroundings) {
        return new ConfigurationLoader(folder, surroundings).load();
    }

    private Configuration load() {
        List<Driver> drivers = drivers();
        Brands brands = Brands.read(folder.resolve("brands"), files, faults);
        Section root = files.yaml(folder.resolve("quarterdeck.yaml"), "quarterdeck.yaml", "name its folder by --config")
                .orElseThrow(faults::exception);
        Vendor vendor = VendorReader.read(root);
        MetricSettings metrics = MetricReader.read(root, vendor.baseCurrency(), drivers);
        GateSettings gates = GateReader.read(root);
        Optional<Brand> brand = brands.chosen(root);
        Optional<Path> templates = root.usual("templates", folders.present(), "report-templates");
        ArchiveReader.Archive archive = ArchiveReader.read(root, folders.toBeMade());
        EditionReader reader = new EditionReader(templates, files, surroundings.pages());
        Map<String, Edition> editions = reader.readAll();
        RunSettings run = run(root.section("run"), reader);
        ServeSettings serve = ServeReader.read(root.section("serve"));
        EnvironmentReferences references = new EnvironmentReferences(surroundings.environment());
        Supplier<DatabaseSettings> database = new DatabaseReader(references, folders).read(root, run.workers());
        Supplier<MailSettings> mail = new MailReader(references, folders).read(root, vendor);
        Supplier<ProofSettings> proof = new ProofReader(references, folders).read(root);
        root.end();
        List<Schedule> schedules = schedules(reader, run.edition());
        faults.throwIfAny();
        return new Configuration(
                vendor,
                brand.orElseThrow(),
                brands.byId(),
                templates.orElseThrow(),
                archive.folder().orElseThrow(),
                folder.resolve("pulls"),
                database.get(),
                metrics,
                gates,
                run,
                editions,
                files.sha256(),
                schedules,
                serve,
                mail.get(),
                proof.get(),
                archive.keeping());
    }

    private List<Driver> drivers() {
        Path file = folder.resolve("drivers.yaml");
        return files.yaml(file, "drivers.yaml", "write it; \"drivers: {}\" stands for no value drivers")
                .map(new DriverReader(surroundings.formulaCheck())::read)
                .orElse(List.of());
    }

    /** Without the file there are no schedules: reviews are then made by hand alone. */
    private List<Schedule> schedules(EditionReader editions, String usualEdition) {
        Path file = folder.resolve("schedules.yaml");
        if (Files.notExists(file)) {
            return List.of();
        }
        return files.yaml(file, "schedules.yaml", "make it a file, or remove it")
                .map(new ScheduleReader(editions.edition(), usualEdition)::read)
                .orElse(List.of());
    }

    private RunSettings run(Section run, EditionReader editions) {
        return new RunSettings(
                run.optional("workers", Readings.whole(1, MOST_WORKERS), 2),
                run.usual("edition", editions.edition(), "executive").orElse(""),
                run.usual("template_cache", folders.toBeMade(), "var/templates").orElse(folder));
    }
}
