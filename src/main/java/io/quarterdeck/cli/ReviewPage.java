package io.quarterdeck.cli;

import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.GateRule;
import io.quarterdeck.gate.Gates;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.run.Decision;
import io.quarterdeck.run.Reviews;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** One review for reading, part by part. */
final class ReviewPage {
    private static final int LABEL = 10;
    private static final int HASH = 12;

    private final Terminal terminal;
    private final Ansi ansi;
    private final int width;

    ReviewPage(Terminal terminal) {
        this.terminal = terminal;
        ansi = terminal.interactive() ? Ansi.AUTO : Ansi.OFF;
        width = terminal.interactive() ? terminal.width() : Integer.MAX_VALUE;
    }

    void head(Reviews.Standing standing) {
        heading("Review " + standing.id() + ": " + standing.key().accountId() + ", "
                + standing.key().period() + ", " + Wording.edition(standing));
        fact("State", Wording.of(standing.state()) + " since " + Moments.second(standing.changedAt()));
        fact("Asked by", standing.schedule().map(name -> "schedule " + name).orElse("a run by hand"));
        standing.dueAt().ifPresent(due -> fact("Due", Moments.utc(due) + late(standing)));
        fact(
                "Delivery",
                (standing.delivery() == Delivery.MAIL ? "archive, then mail" : "archive")
                        + (standing.approval() == Approval.CSM ? "; the CSM approves it first" : ""));
        if (!standing.trouble().isEmpty()) {
            fact("Trouble", standing.trouble());
        }
        standing.retryAt().ifPresent(at -> fact("Next try", Moments.second(at) + ", after "
                + Wording.count(standing.attempts(), "failed attempt", "failed attempts")));
        if (standing.leaseUntil().isPresent() && !standing.leaseIsOver()) {
            fact("At work", "a process holds it until " + Moments.second(standing.leaseUntil().get()));
        }
    }

    private static String late(Reviews.Standing standing) {
        return standing.late()
                .filter(late -> Agenda.isUnfinished(standing) && late.compareTo(Duration.ZERO) > 0)
                .map(late -> ", late " + Moments.span(late))
                .orElse("");
    }

    void deck(ArchivedDeck deck, String file) {
        fact("Deck", file);
        fact("", deck.headline());
        fact("", deck.pages() + " pages, archived " + Moments.second(deck.archivedAt()) + ", SHA-256 "
                + deck.sha256().substring(0, Math.min(HASH, deck.sha256().length())) + "…");
        deck.reason().ifPresent(reason -> fact("", "made anew because: " + reason));
    }

    void findings(Reviews.Standing standing, Gates gates) {
        if (standing.findings().isEmpty()) {
            return;
        }
        part("Findings");
        for (Finding finding : standing.findings()) {
            GateRule rule = gates.rule(finding.rule());
            String who = Wording.of(rule.owner());
            text(2, "[" + finding.rule() + "] " + rule.words() + "; "
                    + (rule.releasable() ? who + " may release it" : who + " mends it, it can't be released"));
            finding.figure().ifPresent(figure -> text(6, "figure " + figure));
            text(6, finding.message());
            text(6, finding.remedy());
        }
    }

    void messages(List<Reviews.Message> messages) {
        if (!messages.isEmpty()) {
            part("Messages");
            new MessageTable(messages).print(terminal);
        }
    }

    void steps(List<Reviews.Step> steps) {
        part("History");
        Grid grid = new Grid("When", "State", "Who", "What");
        for (Reviews.Step step : steps) {
            String hash = step.hash().substring(0, Math.min(HASH, step.hash().length()));
            grid.row(
                    Moments.second(step.at()),
                    step.state().toLowerCase(Locale.ROOT).replace('_', ' '),
                    step.actor().isEmpty() ? Decision.PROGRAM : step.actor(),
                    Stream.of(step.message(), hash.isEmpty() ? "" : "hash " + hash + "…")
                            .filter(words -> !words.isEmpty())
                            .collect(Collectors.joining("; ")));
        }
        grid.print(terminal);
    }

    void next(List<NextStep> next) {
        if (next.isEmpty()) {
            return;
        }
        part("Next");
        for (NextStep step : next) {
            text(2, step.words() + (step.command().isEmpty() ? "" : ":"));
            if (!step.command().isEmpty()) {
                // whole, so that it can be copied
                terminal.out().println("      " + step.command());
            }
        }
    }

    private void heading(String words) {
        terminal.out().println(ansi.string("@|bold " + words + "|@"));
    }

    private void part(String words) {
        terminal.out().println();
        heading(words);
    }

    private void fact(String label, String words) {
        String start = "  " + Lines.padded(label, LABEL);
        List<String> lines = Lines.wrapped(words, Math.max(20, width - start.length()));
        terminal.out().println(start + lines.get(0));
        lines.stream().skip(1).forEach(line -> terminal.out().println(" ".repeat(start.length()) + line));
    }

    private void text(int indent, String words) {
        Lines.wrapped(words, Math.max(20, width - indent))
                .forEach(line -> terminal.out().println(" ".repeat(indent) + line));
    }
}
