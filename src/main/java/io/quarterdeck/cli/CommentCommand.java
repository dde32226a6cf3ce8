package io.quarterdeck.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code quarterdeck comment}. */
@Command(
        name = "comment",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "What the customer success managers say on the pages of a review; printed as theirs, with name.")
final class CommentCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Spec
    private CommandSpec spec;

    private CommentCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    static CommandLine line(QuarterdeckCommand root) {
        return new CommandLine(new CommentCommand(root))
                .addSubcommand(new CommentSetCommand(root))
                .addSubcommand(new CommentListCommand(root))
                .addSubcommand(new CommentConfirmCommand(root))
                .addSubcommand(new CommentRemoveCommand(root));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(root.terminal().out());
        return Exit.USAGE;
    }
}
