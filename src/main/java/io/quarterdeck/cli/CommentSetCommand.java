package io.quarterdeck.cli;

import io.quarterdeck.run.CommentDesk;
import io.quarterdeck.run.CommentDesk.Wish;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code quarterdeck comment set}. */
@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sets the comment on a page, or many from a file. Each number in it must be a figure that the review prints,"
                    + " as it prints it, or be confirmed; until then the comment is refused: it is kept, and holds the"
                    + " review.",
            "A file has a list under comments:, each with account, period, page, by and text."
        })
final class CommentSetCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Spec
    private CommandSpec spec;

    /** One comment, or a file of many. */
    private static final class What {
        @ArgGroup(exclusive = false, multiplicity = "1")
        private One one;

        @Option(names = "--file", paramLabel = "F.yaml", required = true, description = "Many comments.")
        private Path file;
    }

    private static final class One {
        @Option(names = "--account", paramLabel = "ID", required = true, description = "Whose review.")
        private String account;

        @Option(names = "--period", paramLabel = "P", required = true, description = "Of which period, e.g. 2026-Q3.")
        private String period;

        @Option(names = "--page", paramLabel = "KEY", required = true, description = "On which page, e.g. goals.")
        private String page;

        @Option(names = "--by", paramLabel = "NAME", required = true, description = "Whose words; printed with them.")
        private String by;

        @Option(names = "--text", paramLabel = "TEXT", required = true, description = "The comment.")
        private String text;
    }

    CommentSetCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (Workshop workshop = root.entrance().open(root.config())) {
            List<Wish> wishes = what.file == null
                    ? List.of(new Wish(what.one.account, what.one.period, what.one.page, what.one.by, what.one.text))
                    : workshop.commentFile(what.file);
            wishes.forEach(wish -> person(wish.by()));
            CommentDesk desk = workshop.comments();
            boolean whole = true;
            for (Wish wish : wishes) {
                whole &= set(desk, wish);
            }
            return whole ? Exit.DONE : Exit.INCOMPLETE;
        }
    }

    private boolean set(CommentDesk desk, Wish wish) {
        try {
            return new CommentWords(root.terminal()).print(desk.set(wish), "set");
        } catch (IllegalArgumentException e) {
            Refusal.print(e.getMessage(), root.terminal());
            return false;
        }
    }

    private void person(String name) {
        if (name.isBlank() || Signature.isMachine(name.strip())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "a comment is a person's, printed under the name; \"" + name
                            + "\" is none. Give the person's name");
        }
    }
}
