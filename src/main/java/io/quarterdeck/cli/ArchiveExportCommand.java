package io.quarterdeck.cli;

import io.quarterdeck.archive.ArchiveException;
import io.quarterdeck.archive.AuditExport;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quarterdeck archive export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes decks with the whole chain, its signed head and the certificate for an auditor.",
            "The README.txt among them says how to check all of it with openssl and sha256sum alone."
        })
final class ArchiveExportCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Option(names = "--to", paramLabel = "FOLDER", required = true, description = "Empty, or not there yet.")
    private Path to;

    @Option(names = "--account", paramLabel = "ID", description = "Only this account's decks.")
    private String account;

    @Option(names = "--period", paramLabel = "PERIOD", description = "Only those of this period, e.g. 2026-Q3.")
    private String period;

    ArchiveExportCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (Workshop workshop = root.entrance().open(root.config())) {
            AuditExport.Exported exported = workshop.keeper()
                    .export(to, new AuditExport.Selection(Optional.ofNullable(account), Optional.ofNullable(period)));
            root.terminal()
                    .say(exported.files() + (exported.files() == 1 ? " deck" : " decks") + " and a chain of "
                            + exported.entries() + " entries are in " + to
                            + (exported.removed() == 0
                                    ? ""
                                    : "; " + exported.removed() + " more were removed earlier, as the chain says")
                            + ". " + to.resolve("README.txt") + " says how to check them");
            return Exit.DONE;
        } catch (ArchiveException e) {
            Refusal.print(Refusal.words(e), root.terminal());
            return Exit.INCOMPLETE;
        }
    }
}
