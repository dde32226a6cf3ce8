package io.quarterdeck.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: parse, one call, report. */
@Command(
        name = "quarterdeck",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = "Executive business reviews whose every figure can be proven.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:not everything was done: accounts without a deck, a message not accepted, a refusal, faults",
            "2:the command line is wrong",
            "3:nothing could start: configuration, database or templates"
        },
        footer = {"", "Begin with: quarterdeck demo", "Secrets come from the environment; see config/quarterdeck.yaml."
        })
public final class QuarterdeckCommand implements Callable<Integer> {
    /** Picocli's own least width. */
    private static final int NARROWEST = 55;
    /** Longer lines of help are hard to read, however wide the terminal is. */
    private static final int WIDEST = 100;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            defaultValue = "config",
            description = "Folder of quarterdeck.yaml, drivers.yaml, pulls/ and brands/ (default: ${DEFAULT-VALUE}).")
    private Path config = Path.of("config");

    @Spec
    private CommandSpec spec;

    private final Entrance entrance;
    private final Terminal terminal;

    private QuarterdeckCommand(Entrance entrance, Terminal terminal) {
        this.entrance = entrance;
        this.terminal = terminal;
    }

    /** Runs one command line and gives its exit code. */
    public static int execute(Entrance entrance, Terminal terminal, String... arguments) {
        QuarterdeckCommand root = new QuarterdeckCommand(entrance, terminal);
        CommandLine line = new CommandLine(root)
                .addSubcommand(new DemoCommand(root))
                .addSubcommand(new RunCommand(root))
                .addSubcommand(new ServeCommand(root))
                .addSubcommand(new PreviewCommand(root))
                .addSubcommand(new ContactSheetCommand(root))
                .addSubcommand(new FiguresCommand(root))
                .addSubcommand(new ExplainCommand(root))
                .addSubcommand(new PromisesCommand(root))
                .addSubcommand(new RerenderCommand(root))
                .addSubcommand(new ImportCommand(root))
                .addSubcommand(new CheckCommand(root))
                .addSubcommand(new PlanCommand(root))
                .addSubcommand(ReviewCommand.line(root))
                .addSubcommand(CommentCommand.line(root))
                .addSubcommand(MailCommand.line(root))
                .addSubcommand(ArchiveCommand.line(root))
                .addSubcommand(new ResendCommand(root))
                .addSubcommand(new VerifyCommand(root))
                .addSubcommand(new DoctorCommand(root))
                .addSubcommand(new BenchCommand(root))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.max(NARROWEST, Math.min(terminal.width(), WIDEST)))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.interactive() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF))
                .setExecutionExceptionHandler(new FailureHandler());
        return line.execute(arguments);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.out());
        return Exit.USAGE;
    }

    Path config() {
        return config;
    }

    Entrance entrance() {
        return entrance;
    }

    Terminal terminal() {
        return terminal;
    }
}
