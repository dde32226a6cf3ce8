package io.quarterdeck.cli;

import io.quarterdeck.run.Outcome;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.RunReport;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Help.Ansi;

/** Who got a deck, who not and why. */
final class OutcomeTable {
    /** A large run lists its failures, not its thousand decks. */
    private static final int LISTED = 40;

    private OutcomeTable() {}

    static void print(RunReport report, Terminal terminal) {
        Ansi ansi = terminal.interactive() ? Ansi.AUTO : Ansi.OFF;
        List<Outcome> good = report.outcomes().stream().filter(Outcome::isGood).toList();
        if (!good.isEmpty() && good.size() <= LISTED) {
            new DeckTable(good, terminal.width(), ansi).print(terminal.out());
            terminal.out().println();
        }
        List<Outcome> bad = report.outcomes().stream()
                .filter(Predicate.not(Outcome::isGood))
                .toList();
        // a message in a file is looked for by its words, so that no line break may come between them
        int width = terminal.interactive() ? terminal.width() : Integer.MAX_VALUE;
        new FailureList(terminal.out(), width, ansi).print(bad);
        terminal.out().println(summary(report));
    }

    private static String summary(RunReport report) {
        if (report.outcomes().isEmpty()) {
            return "There is no active account, so there was nothing to review; see pulls/account.sql.";
        }
        long already = report.outcomes().stream()
                .filter(Outcome.AlreadyArchived.class::isInstance)
                .count();
        String decks =
                switch (report.good()) {
                    case 0 -> "No account has its deck";
                    case 1 -> "1 account has its deck";
                    default -> report.good() + " accounts have their deck";
                };
        long held = report.outcomes().stream()
                .filter(outcome -> outcome instanceof Outcome.Held one && one.deck().isPresent())
                .count();
        long without = report.bad() - held;
        String summary = decks
                + (already == 0 ? "" : " (" + already + " already archived)")
                + (held == 0 ? "" : "; " + held + (held == 1 ? " is held" : " are held"))
                + (without == 0 ? "" : "; " + without + " without")
                + (report.bad() == 0 ? "." : ", see above.");
        long waiting = report.outcomes().stream().filter(OutcomeTable::waits).count();
        return waiting == 0
                ? summary
                : summary + System.lineSeparator()
                        + Wording.count(waiting, "deck waits", "decks wait")
                        + " for the CSM's approval: quarterdeck review list --held";
    }

    private static boolean waits(Outcome outcome) {
        return outcome instanceof Outcome.Archived archived && archived.state() == ReviewState.AWAITING_APPROVAL
                || outcome instanceof Outcome.AlreadyArchived already
                        && already.state() == ReviewState.AWAITING_APPROVAL;
    }
}
