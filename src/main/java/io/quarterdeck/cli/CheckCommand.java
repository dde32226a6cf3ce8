package io.quarterdeck.cli;

import io.quarterdeck.run.CheckReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** {@code quarterdeck check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Looks at configuration, database, pulls, templates and fonts and lists all faults at once.")
final class CheckCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    CheckCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        CheckReport report = root.entrance().check(root.config());
        Ansi ansi = root.terminal().interactive() ? Ansi.AUTO : Ansi.OFF;
        for (CheckReport.Part part : report.parts()) {
            boolean sound = part.faults().isEmpty();
            root.terminal()
                    .out()
                    .println(ansi.string(sound ? "@|green ok   |@ " : "@|red FAULT|@ ") + part.name() + ": "
                            + part.summary());
            part.faults().forEach(fault -> root.terminal().out().println("      " + fault));
            part.notes().forEach(note -> root.terminal().out().println("      note: " + note));
        }
        return report.isSound() ? Exit.DONE : Exit.INCOMPLETE;
    }
}
