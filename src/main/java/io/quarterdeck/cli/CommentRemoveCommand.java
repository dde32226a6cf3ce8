package io.quarterdeck.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code quarterdeck comment remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Takes the comment from a page; the history keeps it.")
final class CommentRemoveCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Mixin
    private CommentPlace place;

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Your name; it is kept in the history.")
    private String by;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it is kept beside the name.")
    private String reason;

    CommentRemoveCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (Workshop workshop = root.entrance().open(root.config())) {
            new CommentWords(root.terminal())
                    .print(workshop.comments().remove(place.place(), by, Optional.ofNullable(reason)), "removed");
            return Exit.DONE;
        } catch (IllegalArgumentException e) {
            Refusal.print(e.getMessage(), root.terminal());
            return Exit.INCOMPLETE;
        }
    }
}
