package io.quarterdeck.cli;

import io.quarterdeck.run.Reviews;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quarterdeck resend}. */
@Command(
        name = "resend",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sends a message again that was given up or is in doubt: the same bytes under the same Message-ID.",
            "No other message of its review is touched."
        })
final class ResendCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Parameters(paramLabel = "MESSAGE", description = "Its number, as quarterdeck mail list has it.")
    private long id;

    @Mixin
    private Signature signature;

    @Option(
            names = "--may-arrive-twice",
            description = "For one in doubt: its recipient may have it already, and you accept that.")
    private boolean twice;

    ResendCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        signature.check();
        try (Workshop workshop = root.entrance().open(root.config())) {
            Optional<String> objection = objection(workshop.reviews());
            if (objection.isPresent()) {
                Refusal.print(objection.get(), root.terminal());
                return Exit.INCOMPLETE;
            }
            workshop.outbox().resend(id, signature.name(), signature.reason());
            root.terminal().out().println("message " + id + " leaves with the next round of quarterdeck serve");
            return Exit.DONE;
        } catch (IllegalArgumentException e) {
            Refusal.print(Refusal.words(e), root.terminal());
            return Exit.INCOMPLETE;
        }
    }

    /** Without the option only what is known not to have arrived, so that none becomes doubtful on the way there. */
    private Optional<String> objection(Reviews reviews) {
        if (twice) {
            return Optional.empty();
        }
        Optional<Reviews.Message> doubtful = reviews.messages(Optional.empty(), Set.of("IN_DOUBT")).stream()
                .filter(message -> message.id() == id)
                .findFirst();
        return doubtful.map(message -> "message " + id + " may have arrived at " + message.recipient()
                + ", who would get it twice. Ask there or look into the relay's log, then quarterdeck mail settle "
                + id + " --arrived|--lost; or say --may-arrive-twice.");
    }
}
