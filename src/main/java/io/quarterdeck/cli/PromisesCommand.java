package io.quarterdeck.cli;

import io.quarterdeck.run.PromiseLedger;
import io.quarterdeck.run.PromiseLedger.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quarterdeck promises}. */
@Command(
        name = "promises",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Lists what was agreed with a customer, baselines, promises and goals, every version with who agreed and"
                        + " why, as a review first froze it, and what was corrected since.")
final class PromisesCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Option(names = "--account", paramLabel = "ID", required = true, description = "Whose.")
    private String account;

    @Option(names = "--json", description = "A list of objects; else a table.")
    private boolean json;

    PromisesCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (Workshop workshop = root.entrance().open(root.config())) {
            List<Entry> entries = workshop.promises().entries(account);
            if (json) {
                JsonRow.print(entries.stream().map(PromisesCommand::row).toList(), root.terminal());
            } else if (entries.isEmpty()) {
                root.terminal()
                        .say("the promise ledger has nothing of account \"" + account
                                + "\"; what was agreed is entered when a review freezes its rows");
            } else {
                table(entries);
            }
            return Exit.DONE;
        }
    }

    private void table(List<Entry> entries) {
        Grid grid = new Grid("What", "Of", "From", "Agreed", "By", "On", "Review", "Entered", "Why");
        for (Entry entry : entries) {
            grid.row(
                    entry.agreement().kind().id(),
                    RowWords.clean(entry.agreement().key()),
                    entry.agreement().from().toString(),
                    entry.withdrawn() ? "(gone)" : terms(entry.agreement().terms()),
                    entry.agreement().agreedBy().map(RowWords::clean).orElse(""),
                    entry.agreement().agreedOn().map(LocalDate::toString).orElse(""),
                    entry.review().period() + " " + entry.review().edition()
                            + (entry.review().revision() == 1
                                    ? ""
                                    : " r" + entry.review().revision()),
                    Moments.utc(entry.recordedAt()),
                    RowWords.clean(why(entry)));
        }
        grid.print(root.terminal());
    }

    private static String why(Entry entry) {
        return entry.correction()
                .map(correction -> "corrected by " + correction.actor() + ": " + correction.reason())
                .orElse(entry.agreement().reason().orElse(""));
    }

    private static String terms(Map<String, String> terms) {
        return terms.entrySet().stream()
                .map(term -> term.getKey() + " " + RowWords.clean(term.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static JsonRow row(Entry entry) {
        return new JsonRow()
                .put("kind", entry.agreement().kind().id())
                .put("key", entry.agreement().key())
                .put("from", entry.agreement().from().toString())
                .put("gone", entry.withdrawn())
                .put("terms", entry.agreement().terms())
                .put("agreed_by", entry.agreement().agreedBy())
                .put("agreed_on", entry.agreement().agreedOn().map(LocalDate::toString))
                .put("reason", entry.agreement().reason())
                .put("period", entry.review().period())
                .put("edition", entry.review().edition())
                .put("revision", entry.review().revision())
                .put("corrected_by", entry.correction().map(PromiseLedger.Correction::actor))
                .put("correction", entry.correction().map(PromiseLedger.Correction::reason))
                .put("recorded_at", entry.recordedAt());
    }
}
