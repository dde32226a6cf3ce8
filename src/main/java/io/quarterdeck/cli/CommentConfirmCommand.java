package io.quarterdeck.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code quarterdeck comment confirm}. */
@Command(
        name = "confirm",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Answers for a number in a comment that is no figure of the review: it enters the evidence as attested"
                        + " by you, not as computed. It holds for the comment as it is worded now.")
final class CommentConfirmCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Mixin
    private CommentPlace place;

    @Option(names = "--number", paramLabel = "N", required = true, description = "As the comment writes it.")
    private String number;

    @Mixin
    private Signature signature;

    CommentConfirmCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        signature.check();
        try (Workshop workshop = root.entrance().open(root.config())) {
            return new CommentWords(root.terminal())
                            .print(
                                    workshop.comments()
                                            .confirm(place.place(), signature.name(), number, signature.reason()),
                                    "confirmed")
                    ? Exit.DONE
                    : Exit.INCOMPLETE;
        } catch (IllegalArgumentException e) {
            Refusal.print(e.getMessage(), root.terminal());
            return Exit.INCOMPLETE;
        }
    }
}
