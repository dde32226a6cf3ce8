package io.quarterdeck.app;

import io.quarterdeck.config.Configuration;
import io.quarterdeck.postgres.DatabaseSettings;
import java.nio.file.Path;

/** The configuration with databases of the sample's own, so that no sample row ever meets a customer's. */
final class SampleSettings {
    private SampleSettings() {}

    static Configuration demo(Configuration configuration, Path workingFolder) {
        return own(configuration, workingFolder, "demo", configuration.archive());
    }

    static Configuration bench(Configuration configuration, Path workingFolder, Path archive) {
        return own(configuration, workingFolder, "bench", archive);
    }

    private static Configuration own(Configuration given, Path workingFolder, String purpose, Path archive) {
        Path folder = given.database()
                .embeddedFolder()
                .map(store -> store.resolveSibling(store.getFileName() + "-" + purpose))
                .orElse(workingFolder.resolve("var").resolve(purpose));
        return new Configuration(
                given.vendor(),
                given.brand(),
                given.brands(),
                given.templates(),
                archive,
                given.pulls(),
                DatabaseSettings.embedded(folder, given.run().workers() + 1),
                given.metrics(),
                given.gates(),
                given.run(),
                given.editions(),
                given.sha256(),
                given.schedules(),
                given.serve(),
                // invented reviews are addressed to nobody who exists
                given.mail()
                        .onlyFiles(given.mail()
                                .emlFolder()
                                .resolveSibling(given.mail().emlFolder().getFileName() + "-" + purpose)),
                // nor does the company's key vouch for what is invented
                given.proof().selfMade(folder.resolveSibling("signing-" + purpose + ".p12")));
    }
}
