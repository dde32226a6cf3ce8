package io.quarterdeck.postgres;

import io.quarterdeck.archive.FileFailure;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.run.ImportException;
import io.quarterdeck.run.RowImport;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Fills the canonical tables from {@code <kind>.csv} files, all of them or none.
 *
 * <p>A row whose key is there already is replaced as a whole, any other is added, and none is taken away: importing the
 * same files twice changes nothing. Rows stream through a temporary table, so that the size of a file doesn't matter.
 */
public final class CsvImport implements RowImport {
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Store store;

    public CsvImport(Store store) {
        this.store = store;
    }

    @Override
    public Map<String, Long> importFrom(Path folder) {
        ImportFaults faults = new ImportFaults();
        Map<Kind, Path> files = files(folder, faults);
        return store.change("The import failed", handle -> {
            allowTime(handle);
            files.forEach((kind, file) -> new CsvLoader(handle, kind, file, faults).stage());
            files.forEach(
                    (kind, file) -> new StagedRows(handle, kind, file, files.containsKey(Kind.ACCOUNT)).check(faults));
            // thrown inside the transaction, so that it is rolled back
            faults.throwIfAny(folder);
            return write(handle, files);
        });
    }

    /** Millions of rows are written in one statement, longer than a review's statements ever take. */
    private static void allowTime(Handle handle) {
        try {
            handle.getConnection().setNetworkTimeout(Runnable::run, (int) LONGEST.toMillis());
            handle.execute("set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0");
        } catch (SQLException e) {
            throw new DatabaseException("The store's connection broke: " + e.getMessage() + "; run again.", e);
        }
    }

    private static Map<String, Long> write(Handle handle, Map<Kind, Path> files) {
        Map<String, Long> counts = new TreeMap<>();
        files.forEach((kind, file) -> counts.put(kind.id(), new StagedRows(handle, kind, file, false).upsert()));
        return counts;
    }

    private static Map<Kind, Path> files(Path folder, ImportFaults faults) {
        Map<Kind, Path> files = new EnumMap<>(Kind.class);
        Map<String, Path> found = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                    found.put(name, entry);
                }
            }
        } catch (IOException e) {
            throw new ImportException(
                    "The folder " + folder + " can't be read (" + FileFailure.words(e)
                            + "); name the folder with the CSV files.",
                    e);
        }
        found.forEach((name, file) -> {
            Optional<Kind> kind = Kind.byId(name.substring(0, name.length() - ".csv".length()));
            if (kind.isPresent() && name.endsWith(".csv")) {
                files.put(kind.get(), file);
            } else {
                faults.add(
                        file, "the name is no kind of rows; rename it to one of " + PullFiles.kinds() + " with .csv");
            }
        });
        if (found.isEmpty()) {
            throw new ImportException("The folder " + folder + " has no CSV file; name them account.csv and so on.");
        }
        return files;
    }
}
