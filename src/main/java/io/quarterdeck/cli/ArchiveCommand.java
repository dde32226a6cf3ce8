package io.quarterdeck.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code quarterdeck archive}. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Looks at the archive, hands it to an auditor, redacts decks and removes those past their time.")
final class ArchiveCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Spec
    private CommandSpec spec;

    private ArchiveCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    static CommandLine line(QuarterdeckCommand root) {
        return new CommandLine(new ArchiveCommand(root))
                .addSubcommand(new ArchiveListCommand(root))
                .addSubcommand(new ArchiveExportCommand(root))
                .addSubcommand(new ArchiveRedactCommand(root))
                .addSubcommand(new ArchiveRemoveExpiredCommand(root))
                .addSubcommand(new ArchivePublishCommand(root));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(root.terminal().out());
        return Exit.USAGE;
    }
}
