package io.quarterdeck.cli;

import io.quarterdeck.gate.Finding;
import io.quarterdeck.run.Outcome;
import io.quarterdeck.run.Stage;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** Who has no deck and why, one account after the other; those that one lost database left without, together. */
final class FailureList {
    private static final String INDENT = "    ";

    private final PrintWriter out;
    private final int width;
    private final Ansi ansi;

    /** @param width cells a line; messages are broken between words */
    FailureList(PrintWriter out, int width, Ansi ansi) {
        this.out = out;
        this.width = width;
        this.ansi = ansi;
    }

    void print(List<Outcome> bad) {
        Map<String, List<Outcome.Stranded>> stranded = new LinkedHashMap<>();
        for (Outcome outcome : bad) {
            if (outcome instanceof Outcome.Failed failed) {
                head(failed.accountId() + ", " + failed.period() + ", " + step(failed.towards()));
                text(failed.message());
            } else if (outcome instanceof Outcome.Held held) {
                String what = held.accountId() + ", " + held.period();
                if (held.deck().isPresent()) {
                    head("held", what);
                } else {
                    head(what + ", held");
                }
                held.findings().stream().map(FailureList::words).forEach(this::text);
                held.reviewId()
                        .ifPresent(id -> text(
                                (held.deck().isPresent() ? "Its deck is archived and goes nowhere yet" : "See what can be done")
                                        + ": quarterdeck review show " + id));
            } else if (outcome instanceof Outcome.Elsewhere elsewhere) {
                head(elsewhere.accountId() + ", " + elsewhere.period() + ", left to another process");
                text(elsewhere.message());
            } else if (outcome instanceof Outcome.Stranded one) {
                stranded.computeIfAbsent(one.message(), message -> new ArrayList<>())
                        .add(one);
            }
        }
        stranded.forEach((message, those) -> {
            head(
                    those.size() == 1
                            ? "1 account, a database was gone"
                            : those.size() + " accounts, a database was gone");
            text(message);
            text(those.stream().map(Outcome::accountId).collect(Collectors.joining(", ")));
        });
    }

    private static String words(Finding finding) {
        return "[" + finding.rule() + "] " + finding.message() + " " + finding.remedy();
    }

    private static String step(Stage towards) {
        return switch (towards) {
            case PLANNED -> "when it was planned";
            case PULLED -> "when its rows were pulled";
            case ASSEMBLED -> "when its figures were put into words";
            case RENDERED -> "when its pages were drawn";
            case ARCHIVED -> "when it was archived";
        };
    }

    private void head(String what) {
        head("no deck", what);
    }

    private void head(String state, String what) {
        out.println(ansi.string("@|red,bold " + state + "|@ ") + what);
    }

    private void text(String message) {
        Lines.wrapped(message, Math.max(20, width - INDENT.length())).forEach(line -> out.println(INDENT + line));
    }
}
