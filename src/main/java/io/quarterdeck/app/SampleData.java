package io.quarterdeck.app;

import io.quarterdeck.archive.ArchiveFolder;
import io.quarterdeck.archive.Retention;
import io.quarterdeck.config.Configuration;
import io.quarterdeck.postgres.Database;
import io.quarterdeck.postgres.SampleStore;
import io.quarterdeck.postgres.StoreArchiveChain;
import io.quarterdeck.postgres.StoreArchiveLedger;
import io.quarterdeck.sample.SampleCompany;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Fills a store of its own with the sample company, anew each time. */
final class SampleData {
    private static final long SEED = 20_260_930;

    private SampleData() {}

    /** @param generated how many ordinary accounts to add to the dozen of the demo */
    static WiredWorkshop workshop(Configuration configuration, Path folder, int generated, Clock clock) {
        Database database = Database.openAlone(configuration.database());
        try {
            removeEarlierDecks(database, configuration.archive());
            database.clear();
            fill(new SampleStore(database.store()), generated, clock);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        return new WiredWorkshop(configuration, folder, database, clock, true, () -> configuration);
    }

    private static void fill(SampleStore store, int generated, Clock clock) {
        SampleCompany company = SampleCompany.of(clock, SEED);
        company.accounts().forEach(account -> store.add(account.rows()));
        store.add(company.shared());
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        SampleCompany.generated(generated, SEED, today).accounts().forEach(account -> store.add(account.rows()));
    }

    /** The sample's own decks alone: a customer's deck is never taken away. */
    private static void removeEarlierDecks(Database database, Path archive) {
        new StoreArchiveLedger(database.store()).entries().forEach(entry -> remove(archive.resolve(entry.path())));
        ArchiveFolder.forget(archive, new StoreArchiveChain(database.store(), Retention.USUAL));
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the sample deck of an earlier demo, " + file + ", can't be removed; remove it by hand", e);
        }
    }
}
