package io.quarterdeck.cli;

import io.quarterdeck.account.Account;
import io.quarterdeck.season.Candidate;
import io.quarterdeck.season.ContactSheet;
import io.quarterdeck.season.FolderSeason;
import io.quarterdeck.season.SheetDesk;
import io.quarterdeck.season.StoreSeason;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quarterdeck contact-sheet}. */
@Command(
        name = "contact-sheet",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "A whole season of decks at a glance, the odd ones first: held or without a deck, shortest, most changed;"
                    + " then the others by name.",
            "Of the store's reviews, or of the files and folders that are named; these need no database."
        })
final class ContactSheetCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", arity = "0..*", description = "Decks (PDF), and folders of decks.")
    private List<Path> paths = List.of();

    @Option(
            names = "--period",
            paramLabel = "P",
            description = "Reviews of this period, by each account's own calendar (default: each account's last).")
    private String period;

    @Option(names = "--schedule", paramLabel = "NAME", description = "Only those of this schedule.")
    private String schedule;

    @Option(names = "--edition", paramLabel = "E", description = "Only those of this edition.")
    private String edition;

    @Option(
            names = "--out",
            paramLabel = "F.pdf|F.png",
            required = true,
            description =
                    "The sheet: a PDF of A3 pages, or their pictures (F-1.png, F-2.png, … where it takes several).")
    private Path out;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "12",
            description =
                    "How many of the shortest, and of the most changed, stand in front (default: 12); a quarter of all at"
                            + " most.")
    private int top;

    ContactSheetCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        SheetFile file = new SheetFile(out);
        requireSense(file);
        SheetDesk desk = root.entrance().sheets(root.config());
        file.requireWritable();
        List<Candidate> candidates = candidates();
        if (candidates.isEmpty()) {
            root.terminal().say(nothing());
            return Exit.INCOMPLETE;
        }
        ContactSheet sheet = desk.sheet(title(), candidates, top);
        List<Path> written =
                file.write(desk.press().press(sheet), root.entrance().pictures());
        sheet.unreadable().forEach(root.terminal().err()::println);
        written.forEach(path -> root.terminal().out().println(path));
        root.terminal().say(sheet.note());
        return sheet.unreadable().isEmpty() ? Exit.DONE : Exit.INCOMPLETE;
    }

    private void requireSense(SheetFile file) {
        if (!paths.isEmpty() && (period != null || schedule != null || edition != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--period, --schedule and --edition choose among the store's reviews; they don't go with files");
        }
        if (top < 0) {
            throw new ParameterException(spec.commandLine(), "--top is 0 or more, not " + top);
        }
        file.fault().ifPresent(fault -> {
            throw new ParameterException(spec.commandLine(), fault);
        });
    }

    private List<Candidate> candidates() {
        if (!paths.isEmpty()) {
            return FolderSeason.candidates(paths, out);
        }
        try (Workshop workshop = root.entrance().open(root.config())) {
            Map<String, String> names = workshop.figures().accounts().list().accounts().stream()
                    .collect(Collectors.toMap(Account::id, Account::name));
            return new StoreSeason(
                            workshop.reviews(),
                            workshop.keeper().list(false),
                            workshop.archive(),
                            id -> names.getOrDefault(id, id))
                    .candidates(new StoreSeason.Wish(
                            Optional.ofNullable(period), Optional.ofNullable(schedule), Optional.ofNullable(edition)));
        }
    }

    private String title() {
        String what = schedule == null ? "Reviews" : "Reviews of schedule " + schedule;
        String of = edition == null ? "" : ", " + edition + " edition";
        return what + (period == null ? "" : " " + period) + of;
    }

    private String nothing() {
        return paths.isEmpty()
                ? "No such review has been begun; quarterdeck review list shows those that have."
                : "There is no PDF in " + paths.stream().map(Path::toString).collect(Collectors.joining(", ")) + ".";
    }
}
