package io.quarterdeck.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code quarterdeck import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Fills the canonical tables from CSV files named after their kind (account.csv, measurement.csv, …).",
            "All or nothing: every fault is listed with file, line, column and remedy."
        })
final class ImportCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Parameters(paramLabel = "DIR", description = "The folder with the files.")
    private Path folder;

    ImportCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (Workshop workshop = root.entrance().open(root.config())) {
            workshop.rowImport()
                    .importFrom(folder)
                    .forEach((kind, rows) -> root.terminal().out().printf(Locale.ROOT, "%-20s %,d rows%n", kind, rows));
            return Exit.DONE;
        }
    }
}
