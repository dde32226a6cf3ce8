package io.quarterdeck.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quarterdeck mail settle}. */
@Command(
        name = "settle",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says of a message in doubt whether it arrived, once the recipient or the relay's log has told.")
final class MailSettleCommand implements Callable<Integer> {
    private final QuarterdeckCommand root;

    @Parameters(paramLabel = "MESSAGE", description = "Its number, as quarterdeck mail list has it.")
    private long id;

    @ArgGroup(multiplicity = "1")
    private Fate fate;

    @Mixin
    private Signature signature;

    MailSettleCommand(QuarterdeckCommand root) {
        this.root = root;
    }

    static final class Fate {
        @Option(names = "--arrived", required = true, description = "The recipient has it.")
        private boolean arrived;

        @Option(names = "--lost", required = true, description = "It never arrived; it is given up.")
        private boolean lost;
    }

    @Override
    public Integer call() {
        signature.check();
        try (Workshop workshop = root.entrance().open(root.config())) {
            workshop.outbox().settle(id, fate.arrived, signature.name(), signature.reason());
            root.terminal()
                    .out()
                    .println(
                            fate.arrived
                                    ? "message " + id + " is taken as accepted"
                                    : "message " + id + " is given up; to send it after all: quarterdeck resend " + id
                                            + " --by NAME --reason \"…\"");
            return Exit.DONE;
        } catch (IllegalArgumentException e) {
            Refusal.print(Refusal.words(e), root.terminal());
            return Exit.INCOMPLETE;
        }
    }
}
