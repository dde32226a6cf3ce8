package io.quarterdeck.cli;

import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.run.Outcome;
import io.quarterdeck.run.RunReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Who got a deck, who not and why. */
final class OutcomeTable {
    /** A large run lists its failures, not its thousand decks. */
    private static final int LISTED = 40;

    private OutcomeTable() {}

    static void print(RunReport report, Terminal terminal) {
        Ansi ansi = terminal.interactive() ? Ansi.AUTO : Ansi.OFF;
        List<Outcome> good = report.outcomes().stream().filter(Outcome::isGood).toList();
        PrintWriter out = terminal.out();
        if (!good.isEmpty() && good.size() <= LISTED) {
            out.println(decks(good, ansi));
        }
        report.outcomes().stream()
                .filter(outcome -> !outcome.isGood())
                .forEach(outcome -> out.println(ansi.string("@|red no deck|@ ") + why(outcome)));
        out.println(summary(report));
    }

    private static String summary(RunReport report) {
        long already = report.outcomes().stream()
                .filter(Outcome.AlreadyArchived.class::isInstance)
                .count();
        String decks = report.good() == 1 ? "1 account has its deck" : report.good() + " accounts have their deck";
        return decks
                + (already == 0 ? "" : " (" + already + " already archived)")
                + (report.bad() == 0 ? "." : "; " + report.bad() + " without, see above.");
    }

    private static TextTable decks(List<Outcome> good, Ansi ansi) {
        TextTable table = TextTable.forColumns(
                Help.defaultColorScheme(ansi),
                new Column(28, 0, Overflow.WRAP),
                new Column(58, 2, Overflow.WRAP),
                new Column(7, 2, Overflow.SPAN),
                new Column(72, 2, Overflow.SPAN));
        table.indentWrappedLines = 0;
        table.addRowValues(ansi.string("@|bold Account|@"), ansi.string("@|bold Headline|@"), "Pages", "File");
        for (Outcome outcome : good) {
            if (outcome instanceof Outcome.Archived archived) {
                row(table, archived.accountName(), archived.deck(), archived.file(), "");
            } else if (outcome instanceof Outcome.AlreadyArchived already) {
                row(table, already.accountName(), already.deck(), already.file(), "already archived: ");
            }
        }
        return table;
    }

    private static void row(TextTable table, String account, ArchivedDeck deck, Path file, String remark) {
        table.addRowValues(account, deck.headline(), Integer.toString(deck.pages()), remark + file);
    }

    private static String why(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return failed.accountId() + ", " + failed.period() + ", on the way to " + failed.towards() + ": "
                    + failed.message();
        }
        if (outcome instanceof Outcome.Held held) {
            StringBuilder lines = new StringBuilder(held.accountId() + ", " + held.period() + ", held:");
            for (Finding finding : held.findings()) {
                lines.append("\n    [")
                        .append(finding.rule())
                        .append("] ")
                        .append(finding.message())
                        .append(" ")
                        .append(finding.remedy());
            }
            return lines.toString();
        }
        return outcome.accountId();
    }
}
