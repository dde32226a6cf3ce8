package io.quarterdeck.cli;

import io.quarterdeck.account.Account;
import io.quarterdeck.run.Replanner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code quarterdeck plan}. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows what falls due by schedules.yaml, when by the account's clocks, to whom, and what the store has of it.",
            "What is late stands first. Nothing is changed: quarterdeck serve makes the plan."
        })
final class PlanCommand implements Callable<Integer> {
    private static final int MOST_DAYS = 3660;

    private final QuarterdeckCommand root;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "120",
            description = "How far ahead (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--schedule", paramLabel = "NAME", description = "Only this schedule.")
    private String schedule;

    @Option(names = "--account", paramLabel = "ID", description = "Only this account, with its recipients' addresses.")
    private String account;

    @Option(names = "--json", description = "A list of objects; else a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    PlanCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (days < 1 || days > MOST_DAYS) {
            throw new ParameterException(spec.commandLine(), "--days is " + days + "; it must be 1 to " + MOST_DAYS);
        }
        try (Workshop workshop = root.entrance().open(root.config())) {
            Replanner replanner = workshop.replanner();
            Agenda agenda = new Agenda(replanner, workshop.reviews(), workshop.contacts());
            Optional<String> name = Optional.ofNullable(schedule);
            Optional<String> id = Optional.ofNullable(account);
            name.ifPresent(replanner.schedules()::require);
            id.ifPresent(replanner.accounts()::require);
            List<DueLine> lines = agenda.lines(Duration.ofDays(days), name, id);
            if (json) {
                JsonRow.print(lines.stream().map(line -> line.json(id.isPresent())).toList(), root.terminal());
            } else if (lines.isEmpty()) {
                List<Account> chosen = agenda.accounts().stream()
                        .filter(each -> id.isEmpty() || each.id().equals(account))
                        .toList();
                root.terminal().out().println(NothingDue.why(replanner.schedules(), chosen, name, id, days));
            } else {
                new PlanTable(lines, id.isPresent()).print(root.terminal());
                root.terminal().out().println(PlanSummary.of(lines, replanner.clock().instant(), days));
            }
            agenda.troubles().forEach(trouble -> root.terminal().err().println(trouble));
            return agenda.troubles().isEmpty() ? Exit.DONE : Exit.INCOMPLETE;
        }
    }
}
