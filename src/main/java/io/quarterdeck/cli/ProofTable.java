package io.quarterdeck.cli;

import io.quarterdeck.archive.ArchiveReport;
import io.quarterdeck.evidence.Check;
import io.quarterdeck.evidence.Verification;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a proof found, as a table and as JSON. */
final class ProofTable {
    private final Terminal terminal;

    ProofTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Path file, Verification verification) {
        terminal.out().println(file.toString());
        Grid grid = new Grid("RESULT", "CHECK", "DETAIL");
        for (Check check : verification.checks()) {
            grid.row(word(check.verdict()), check.title(), String.join("; ", check.details()));
        }
        grid.print(terminal);
        terminal.say(
                verification.isSound()
                        ? "Sound: everything that was checked holds."
                        : "NOT SOUND: " + Wording.count(failures(verification), "check", "checks")
                                + " failed, see above.");
        terminal.out().println();
    }

    void print(Path folder, ArchiveReport report) {
        terminal.out().println(folder.toString());
        Grid grid = new Grid("RESULT", "CHECK", "DETAIL");
        report.findings()
                .forEach(finding -> grid.row(finding.isFault() ? "FAILED" : "note", finding.name(), finding.words()));
        grid.row(
                report.sound() ? "ok" : "FAILED",
                "archive",
                report.lines() + " entries, " + report.files() + " files as archived, " + report.ended()
                        + " removed with" + " a tombstone"
                        + (report.unlisted() == 0 ? "" : ", " + report.unlisted() + " more findings"));
        grid.print(terminal);
        terminal.say(
                report.sound()
                        ? "Sound" + (report.isPart() ? ", as far as this part of the archive goes" : "")
                                + ": nothing was changed, removed, inserted, moved or cut off."
                        : "NOT SOUND: see above.");
        terminal.out().println();
    }

    static Map<String, Object> json(Path file, Verification verification) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", file.toString());
        tree.put("sound", verification.isSound());
        tree.put(
                "checks",
                verification.checks().stream()
                        .map(check -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("id", check.id());
                            one.put("title", check.title());
                            one.put("verdict", check.verdict().name());
                            one.put("details", check.details());
                            return one;
                        })
                        .toList());
        return tree;
    }

    static Map<String, Object> json(Path folder, ArchiveReport report) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("archive", folder.toString());
        tree.put("sound", report.sound());
        tree.put("part", report.isPart());
        tree.put("entries", report.lines());
        tree.put("files", report.files());
        tree.put("ended", report.ended());
        tree.put("signer", report.signer().orElse(null));
        tree.put(
                "findings",
                report.findings().stream()
                        .map(finding -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("finding", finding.name());
                            one.put(
                                    "entry",
                                    finding.entry().isPresent()
                                            ? finding.entry().getAsLong()
                                            : null);
                            one.put("fault", finding.isFault());
                            one.put("words", finding.words());
                            return one;
                        })
                        .toList());
        tree.put("unlisted", report.unlisted());
        return tree;
    }

    private static long failures(Verification verification) {
        List<Check> checks = verification.checks();
        return checks.stream()
                .filter(check -> check.verdict() == Check.Verdict.FAILED)
                .count();
    }

    private static String word(Check.Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "ok";
            case FAILED -> "FAILED";
            case NOT_CHECKED -> "not checked";
        };
    }
}
