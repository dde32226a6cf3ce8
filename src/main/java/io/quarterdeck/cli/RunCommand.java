package io.quarterdeck.cli;

import io.quarterdeck.run.RunReport;
import io.quarterdeck.run.RunRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code quarterdeck run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes and archives a deck for each account.",
            "A deck that is archived already is left as it is; --revise makes a new revision beside it."
        })
final class RunCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Option(
            names = "--account",
            paramLabel = "ID",
            arity = "1..*",
            description = "Only these accounts (default: every active one).")
    private List<String> accounts = List.of();

    @Option(
            names = "--period",
            paramLabel = "P",
            description =
                    "2026-Q3 (the account's fiscal quarter), 2026-07 or 2026 (default: the last complete quarter).")
    private String period;

    @Option(
            names = "--edition",
            paramLabel = "E",
            description = "Which pages (default: run.edition of quarterdeck.yaml).")
    private String edition;

    @Option(
            names = "--revise",
            paramLabel = "REASON",
            description = "New revisions of archived decks, with the reason.")
    private String revise;

    @Option(
            names = "--schedule",
            paramLabel = "NAME",
            description = {
                "Now what this schedule would make when due: its accounts, period and edition, and its delivery.",
                "Excludes --edition."
            })
    private String schedule;

    @Spec
    private CommandSpec spec;

    RunCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (schedule != null && edition != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--edition doesn't go with --schedule: the schedule says which edition it makes");
        }
        RunRequest request = new RunRequest(
                accounts,
                Optional.ofNullable(period),
                Optional.ofNullable(edition),
                Optional.ofNullable(revise),
                Optional.ofNullable(schedule));
        try (Workshop workshop = root.entrance().open(root.config())) {
            return review(workshop, request, root.terminal());
        }
    }

    /** Runs, shows how far it is, and says who got a deck and who not; the exit code. */
    static int review(Workshop workshop, RunRequest request, Terminal terminal) {
        RunReport report;
        try (RunProgress progress = new RunProgress(terminal)) {
            report = workshop.reviewRun().run(request, progress);
        }
        OutcomeTable.print(report, terminal);
        if (report.messages().isEmpty()) {
            return report.allGood() ? Exit.DONE : Exit.INCOMPLETE;
        }
        MessageReport messages = new MessageReport(
                report.messages(),
                workshop.mailTrial().mailing().settings().relay().isPresent());
        messages.print(terminal);
        return report.allGood() && messages.allAccepted() ? Exit.DONE : Exit.INCOMPLETE;
    }
}
