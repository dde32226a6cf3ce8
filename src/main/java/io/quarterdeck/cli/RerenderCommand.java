package io.quarterdeck.cli;

import io.quarterdeck.archive.ArchiveException;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.run.Rerendering;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quarterdeck rerender}. */
@Command(
        name = "rerender",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Makes an archived deck again from its frozen rows and compares it byte by byte; the archive stays"
                        + " as it is.")
final class RerenderCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Parameters(
            paramLabel = "REVIEW",
            description = "Its id, as quarterdeck review list has it, or the path of its file in the archive.")
    private String review;

    @Option(names = "--to", paramLabel = "FILE", description = "Writes the deck that comes out now there.")
    private Path to;

    RerenderCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (Workshop workshop = root.entrance().open(root.config())) {
            Rerendering made = workshop.rerender().of(review);
            if (to != null) {
                write(made.again());
            }
            return report(made);
        } catch (IllegalArgumentException | ArchiveException | HeldException e) {
            Refusal.print(Refusal.words(e), root.terminal());
            return Exit.INCOMPLETE;
        }
    }

    private int report(Rerendering made) {
        Terminal terminal = root.terminal();
        if (made.isIdentical()) {
            terminal.say("identical, SHA-256 " + made.sha256());
            return Exit.DONE;
        }
        terminal.say(made.deck().path() + " comes out otherwise now, from byte " + made.firstDifference() + " on: "
                + made.archived().length + " bytes archived, " + made.again().length + " now");
        Grid grid = new Grid("What", "Archived", "Now");
        grid.row("SHA-256", made.deck().sha256(), made.sha256());
        made.differences().forEach(one -> grid.row(one.part(), one.then(), one.now()));
        grid.print(terminal);
        if (made.differences().isEmpty()) {
            terminal.say("Version, JDK release, configuration, templates and rows are those of then.");
        }
        return Exit.INCOMPLETE;
    }

    private void write(byte[] pdf) {
        try {
            Files.write(to, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException("the deck can't be written to " + to + ": " + e.getMessage(), e);
        }
    }
}
