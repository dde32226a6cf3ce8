package io.quarterdeck.cli;

import io.quarterdeck.archive.ArchiveException;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.run.Decision;
import io.quarterdeck.run.Redaction;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quarterdeck archive redact}. */
@Command(
        name = "redact",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes a revision of an archived deck that names no person, and destroys the deck, its rows and the bytes of"
                    + " its mail.",
            "The deck's hash stays in the chain with your name and reason. The revision is archived and never mailed."
        })
final class ArchiveRedactCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Parameters(
            paramLabel = "REVIEW|PATH",
            description = "The review's number, or the deck's path in the archive as quarterdeck archive list has it.")
    private String which = "";

    @Mixin
    private Signature signature;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "One more name to take out of texts, beside those of contacts and whoever agreed; repeatable.")
    private List<String> names = List.of();

    @Option(names = "--without-revision", description = "Destroys the deck without a revision in its place.")
    private boolean withoutRevision;

    ArchiveRedactCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        signature.check();
        try (Workshop workshop = root.entrance().open(root.config())) {
            Redaction.Done done = workshop.keeper()
                    .redact(
                            which,
                            new Decision(signature.name(), signature.reason(), Set.of()),
                            new Redaction.Wish(names, !withoutRevision));
            root.terminal().say(words(done));
            return Exit.DONE;
        } catch (IllegalArgumentException | IllegalStateException | ArchiveException | HeldException e) {
            Refusal.print(Refusal.words(e), root.terminal());
            return Exit.INCOMPLETE;
        }
    }

    private static String words(Redaction.Done done) {
        return done.old().path() + " is destroyed; its hash stays in the chain"
                + done.revision()
                        .map(
                                revision -> ". " + revision.path()
                                        + " has its place: look at it, for a name that only a text has is taken out by --name alone")
                        .orElse("")
                + (done.otherConfiguration()
                        ? ". It was made under another configuration than the old one; compare the figures"
                        : "")
                + ". Mail that was delivered, backups and .eml files are not in this program's reach";
    }
}
