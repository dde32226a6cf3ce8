package io.quarterdeck.cli;

import io.quarterdeck.run.CommentBook.Confirmed;
import io.quarterdeck.run.CommentBook.Entry;
import io.quarterdeck.run.Commentary;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quarterdeck comment list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Lists the comments that were set, with the numbers that a person answers for; or all that was done.")
final class CommentListCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Option(names = "--account", paramLabel = "ID", description = "Only this account's.")
    private String account;

    @Option(names = "--period", paramLabel = "P", description = "Only this period's.")
    private String period;

    @Option(names = "--history", description = "Everything that was set, confirmed and removed, by whom and when.")
    private boolean history;

    @Option(names = "--json", description = "A list of objects; else a table.")
    private boolean json;

    CommentListCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (Workshop workshop = root.entrance().open(root.config())) {
            List<Entry> all = workshop.comments().book().entries(Optional.ofNullable(account)).stream()
                    .filter(entry -> period == null || entry.place().period().equals(period))
                    .toList();
            Commentary commentary = Commentary.of(all);
            List<Entry> shown = history ? all : commentary.standing();
            if (json) {
                JsonRow.print(
                        shown.stream().map(entry -> row(entry, commentary)).toList(), root.terminal());
            } else if (shown.isEmpty()) {
                root.terminal().say("no comment was set; quarterdeck comment set --help says how");
            } else {
                table(shown, commentary);
            }
            return Exit.DONE;
        }
    }

    private void table(List<Entry> entries, Commentary commentary) {
        Grid grid = new Grid("Account", "Period", "Page", "What", "By", "At", "Number", "Text");
        for (Entry entry : entries) {
            grid.row(
                    entry.place().account(),
                    entry.place().period(),
                    entry.place().page(),
                    entry.action().id(),
                    RowWords.clean(entry.actor()),
                    entry.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                    number(entry, commentary),
                    RowWords.clean(entry.text().or(entry::reason).orElse("")));
        }
        grid.print(root.terminal());
    }

    private static String number(Entry entry, Commentary commentary) {
        return entry.confirmed()
                .map(Confirmed::number)
                .or(() -> entry.text().map(text -> commentary.confirmedIn(entry.place(), text).stream()
                        .map(confirmed -> confirmed.confirmed().orElseThrow().number() + " by " + confirmed.actor())
                        .collect(Collectors.joining(", "))))
                .orElse("");
    }

    private static JsonRow row(Entry entry, Commentary commentary) {
        return new JsonRow()
                .put("account", entry.place().account())
                .put("period", entry.place().period())
                .put("page", entry.place().page())
                .put("action", entry.action().id())
                .put("by", entry.actor())
                .put("at", entry.at())
                .put("number", number(entry, commentary))
                .put("text", entry.text())
                .put("reason", entry.reason());
    }
}
