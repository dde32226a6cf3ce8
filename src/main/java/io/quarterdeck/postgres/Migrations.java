package io.quarterdeck.postgres;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the store's schemas to the version of this program. */
final class Migrations {
    private Migrations() {}

    /** @throws DatabaseException when a migration fails, or when the store is newer than this program */
    static void apply(DataSource store, JdbcAddress place) {
        try {
            Flyway.configure()
                    .dataSource(store)
                    .locations("classpath:db/store")
                    .defaultSchema("quarterdeck")
                    .schemas("quarterdeck", "canonical", "quartz")
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseException(
                    "The store at " + place.shown() + " can't be migrated: "
                            + e.getMessage().strip()
                            + "\nGive its user the right to create schemas there (PostgreSQL 15 or newer), or use the version of"
                            + " Quarterdeck that last migrated it.",
                    e);
        }
    }
}
