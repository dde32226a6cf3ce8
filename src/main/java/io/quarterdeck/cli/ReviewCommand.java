package io.quarterdeck.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code quarterdeck review}. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Looks at reviews, and says of those that wait what becomes of them.")
final class ReviewCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Spec
    private CommandSpec spec;

    private ReviewCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    static CommandLine line(QuarterdeckCommand root) {
        return new CommandLine(new ReviewCommand(root))
                .addSubcommand(new ReviewListCommand(root))
                .addSubcommand(new ReviewShowCommand(root))
                .addSubcommand(new ReleaseCommand(root))
                .addSubcommand(new ApproveCommand(root))
                .addSubcommand(new RejectCommand(root));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(root.terminal().out());
        return Exit.USAGE;
    }
}
