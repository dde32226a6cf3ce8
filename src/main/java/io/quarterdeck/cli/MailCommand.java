package io.quarterdeck.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code quarterdeck mail}. */
@Command(
        name = "mail",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Looks at messages, settles those in doubt, and tries whether mail can leave.")
final class MailCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Spec
    private CommandSpec spec;

    private MailCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    static CommandLine line(QuarterdeckCommand root) {
        return new CommandLine(new MailCommand(root))
                .addSubcommand(new MailListCommand(root))
                .addSubcommand(new MailSettleCommand(root))
                .addSubcommand(new MailTestCommand(root));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(root.terminal().out());
        return Exit.USAGE;
    }
}
