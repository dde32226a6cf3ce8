package io.quarterdeck.cli;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Accounts;
import io.quarterdeck.run.Replanner;
import io.quarterdeck.run.Reviews;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            return show(workshop, Optional.ofNullable(schedule), Optional.ofNullable(account));
        }
    }

    private int show(Workshop workshop, Optional<String> name, Optional<String> id) {
        Replanner replanner = workshop.replanner();
        name.ifPresent(replanner.schedules()::require);
        id.ifPresent(replanner.accounts()::require);
        Accounts.Listing listing = replanner.accounts().list();
        Recipients recipients = new Recipients(workshop.contacts());
        List<DueLine> lines = new Agenda(listing.accounts(), recipients)
                .lines(
                        workshop.reviews().list(new Reviews.Filter(Set.of(), id, Optional.empty(), Integer.MAX_VALUE)),
                        replanner.upcoming(Duration.ofDays(days)),
                        each -> name.isEmpty() || each.equals(schedule),
                        each -> id.isEmpty() || each.equals(account));
        Terminal terminal = root.terminal();
        if (json) {
            JsonRow.print(
                    lines.stream().map(line -> line.json(id.isPresent())).toList(), terminal);
        } else if (lines.isEmpty()) {
            List<Account> chosen = listing.accounts().stream()
                    .filter(each -> id.isEmpty() || each.id().equals(account))
                    .toList();
            terminal.out().println(NothingDue.why(replanner.schedules(), chosen, name, id, days));
        } else {
            new PlanTable(lines, id.isPresent()).print(terminal);
            terminal.out().println(PlanSummary.of(lines, replanner.clock().instant(), days));
        }
        listing.faults().forEach(fault -> terminal.err().println(fault.message()));
        recipients.troubles().forEach(terminal.err()::println);
        return listing.faults().isEmpty() && recipients.troubles().isEmpty() ? Exit.DONE : Exit.INCOMPLETE;
    }
}
