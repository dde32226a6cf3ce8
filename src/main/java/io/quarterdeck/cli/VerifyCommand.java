package io.quarterdeck.cli;

import io.quarterdeck.archive.ArchiveException;
import io.quarterdeck.archive.ArchiveReport;
import io.quarterdeck.evidence.Verification;
import io.quarterdeck.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quarterdeck verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Proves decks from their files alone: who signed them, that no byte was changed, that every figure follows"
                    + " from the rows inside and every printed number from a figure. Needs no configuration, no database"
                    + " and no network.",
            "Exit code 0 when everything that was checked holds."
        })
final class VerifyCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Decks (PDF).")
    private List<Path> files = List.of();

    @ArgGroup
    private Pin pin;

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description = "An archive's folder: walks its chain, its files and its signed head.")
    private Path archive;

    @Option(
            names = "--head",
            paramLabel = "FILE",
            description =
                    "With --archive: a head.json of it that was kept elsewhere, such as one mailed to finance; tells"
                            + " when the archive was put back to an earlier day.")
    private Path head;

    @Option(names = "--full", description = "Validates PDF/A-3a and PDF/UA-1 too; takes seconds a deck.")
    private boolean full;

    @Option(names = "--json", description = "A list of objects; else tables.")
    private boolean json;

    VerifyCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (files.isEmpty() && archive == null) {
            throw new ParameterException(
                    spec.commandLine(), "Name a deck's file, or an archive's folder by --archive.");
        }
        Optional<String> pinned = pinned();
        Proof proof = root.entrance().proof();
        ProofTable table = new ProofTable(root.terminal());
        List<Map<String, Object>> found = new ArrayList<>();
        boolean sound = true;
        for (Path file : files) {
            Verification verification = proof.deck(file, pinned, full);
            sound &= verification.isSound();
            if (json) {
                found.add(ProofTable.json(file, verification));
            } else {
                table.print(file, verification);
            }
        }
        if (archive != null) {
            sound &= archive(proof, pinned, table, found);
        }
        if (json) {
            root.terminal().out().println(Json.pretty(found));
        }
        return sound ? Exit.DONE : Exit.INCOMPLETE;
    }

    /** Also when there is no such archive, what was found of the decks before is told. */
    private boolean archive(Proof proof, Optional<String> pinned, ProofTable table, List<Map<String, Object>> found) {
        try {
            ArchiveReport report = proof.archive(archive, pinned, Optional.ofNullable(head));
            if (json) {
                found.add(ProofTable.json(archive, report));
            } else {
                table.print(archive, report);
            }
            return report.sound();
        } catch (ArchiveException e) {
            root.terminal().err().println("quarterdeck: " + e.getMessage());
            return false;
        }
    }

    private Optional<String> pinned() {
        try {
            return Pin.of(Optional.ofNullable(pin));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
